using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Finds whom a source works or speaks for, or who issued the document: "Trump campaign" of "a Trump campaign aide".</summary>
internal sealed class Affiliations(Document document)
{
    private const int LongestBody = 8;

    private readonly NameWords words = new(document);

    /// <param name="phrase">The source taken apart.</param>
    /// <param name="name">The name that heads it; null where a noun does.</param>
    public TokenRange? Of(SourcePhrase phrase, TokenRange? name) =>
        name is { } person ? Before(phrase.Modifiers.Start, person.Start) ?? InApposition(phrase, person.End)
        : Itself(phrase) ?? Before(phrase.Modifiers.Start, phrase.Head) ?? After(phrase);

    /// <summary>"GOP" of "Joe Cole, the GOP chairman"</summary>
    private TokenRange? InApposition(SourcePhrase phrase, int end)
    {
        if (words.Word(end) != ",")
        {
            return null;
        }
        var limit = end + 1;
        while (limit < phrase.Range.End && words.Word(limit) is not ("," or "who" or "of" or "for"))
        {
            limit++;
        }
        return Before(end + 1, limit) ?? After(phrase with { Description = new TokenRange(limit, phrase.Range.End) });
    }

    private static bool IsBodyNoun(string word) =>
        word is "campaign" or "administration" or "police" or "intelligence" or "enforcement" or "union" or "party" or "government" or "congressional" or "military" or "army" or "company"
            or "department" or "committee" or "foundation" or "court" or "council" or "university" or "airport" or "bank" or "hospital";

    /// <summary>The last run of capitals before the head, with "campaign" and its like; else such a word alone.</summary>
    private TokenRange? Before(int first, int head)
    {
        var end = head;
        while (end > first)
        {
            var start = end;
            while (start > first && BelongsToBody(start - 1, first))
            {
                start--;
            }
            while (start < end && !words.IsCapital(start) && !IsBodyNoun(words.Word(start)) && words.Word(start) != "law")
            {
                start++;
            }
            if (start < end)
            {
                return new TokenRange(start, end);
            }
            end--;
        }
        return null;
    }

    private bool BelongsToBody(int i, int first)
    {
        var word = words.Word(i);
        var opensSentence = document.SentenceTokens[document.Tokens[i].Sentence].Start == i;
        var isName = words.IsCapital(i) && !SourceLexicon.Nations.Contains(word) && !(words.IsOffice(i) && !words.IsCourtesy(i) && !words.IsParty(i)) && !WordClasses.Determiners.Contains(word)
            && !(opensSentence && i == first && SourceLexicon.Noun(word).Kind == NounKind.Unknown && (words.IsWrittenSmallElsewhere(i) || words.IsQualifier(i) && !words.IsParty(i) && !SourceLexicon.Places.Contains(word))) && !words.IsHyphen(i + 1) && !words.IsHyphen(i - 1) && !WordClasses.SubjectPronouns.Contains(word);
        return isName || IsBodyNoun(word) || word is "law" && words.Word(i + 1) == "enforcement" || (word is "/" or "-" or "&" or "of" && i > first && words.IsCapital(i - 1) && words.IsCapital(i + 1));
    }

    /// <summary>"for the Cole campaign", "to Mr. Li", "conducted by Tarrow Research"</summary>
    private TokenRange? After(SourcePhrase phrase)
    {
        var noun = SourceLexicon.NounAt(document, phrase.Head);
        if (words.Word(phrase.Description.Start) is "close" or "familiar" or "briefed" || (noun.Kind is NounKind.Document or NounKind.Poll && words.Word(phrase.Description.Start) is "of" or "on" or "in" or "for" or "to"))
        {
            return null;
        }
        var by = phrase.Description.Start;
        while (by < phrase.Description.End && by < phrase.Description.Start + 3 && words.Word(by) is not ("of" or "for" or "at" or "from" or "to" or "by" or "in" or "with" or "on"))
        {
            by++;
        }
        if (by >= phrase.Description.End || words.Word(by) is "," or "who")
        {
            return null;
        }
        var start = by + 1;
        while (start < phrase.Description.End && (WordClasses.Determiners.Contains(words.Word(start)) || WordClasses.Prepositions.Contains(words.Word(start))))
        {
            start++;
        }
        var end = start;
        while (end < phrase.Description.End && end < start + LongestBody && (words.IsCapital(end) || IsBodyNoun(words.Word(end)) || (words.Word(end) is "of" or "for" or "and" or "&" or "/" && end > start && words.IsCapital(end + 1))))
        {
            end++;
        }
        return end > start && !SourceLexicon.Nations.Contains(words.Word(start)) ? new TokenRange(start, end) : null;
    }

    private TokenRange? Itself(SourcePhrase phrase) =>
        words.Word(phrase.Head) is "republicans" or "democrats" or "republican" or "democrat" ? new TokenRange(phrase.Head, phrase.Head + 1) : null;
}
