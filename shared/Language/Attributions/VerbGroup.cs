using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>A verb with the auxiliaries, negation and adverbs before it.</summary>
internal readonly record struct VerbGroup(int Start, CueForm Form, bool IsNegated)
{
    /// <summary>The group whose verb is at <paramref name="i"/>; null where the word is a noun, an adjective or an infinitive there.</summary>
    public static VerbGroup? Around(Document document, int i, CueVerb verb, TokenRange sentence)
    {
        var start = i;
        var negated = false;
        var passive = false;
        var hasAuxiliary = false;
        while (start > sentence.Start && !document.Tokens[start - 1].InQuote)
        {
            var word = document.Tokens[start - 1].Word;
            if (IsName(document, start - 1, sentence.Start))
            {
                break;
            }
            if (WordClasses.Negations.Contains(word))
            {
                negated = true;
            }
            else if (WordClasses.Auxiliaries.Contains(word) && !IsPossessive(document, start - 1))
            {
                passive |= !hasAuxiliary && WordClasses.Be.Contains(word);
                hasAuxiliary = true;
            }
            else if (!WordClasses.IsAdverb(word))
            {
                break;
            }
            start--;
        }
        if (IsGoingOnTo(document, start, sentence))
        {
            start -= 3;
            hasAuxiliary = true;
        }
        var before = start > sentence.Start ? document.Tokens[start - 1].Word : "";
        var next = i + 1 < sentence.End ? document.Tokens[i + 1].Word : "";
        return FormOf(document, i, verb, new Neighbours(before, next, hasAuxiliary, passive)) is { } form
            ? new VerbGroup(start, form, negated)
            : null;
    }

    /// <summary>What stands around the group: the word before it, the word after the verb, and the auxiliaries in it.</summary>
    private readonly record struct Neighbours(string Before, string Next, bool HasAuxiliary, bool IsPassive);

    private static CueForm? FormOf(Document document, int i, CueVerb verb, Neighbours around)
    {
        var (before, next, hasAuxiliary, passive) = around;
        if (IsInsideNounPhrase(before) && !hasAuxiliary)
        {
            return null;
        }
        return verb.Tense switch
        {
            VerbTense.Participle => passive ? CueForm.Finite : CueForm.Participle,
            VerbTense.Past or VerbTense.PastParticiple when passive => CueForm.Passive,
            VerbTense.Past or VerbTense.PastParticiple when hasAuxiliary => CueForm.Finite,
            VerbTense.Past when next == "by" && !verb.IsSpeech => CueForm.Passive,
            VerbTense.PastParticiple => next == "by" ? CueForm.Passive : null,
            VerbTense.Past => CueForm.Finite,
            VerbTense.Plain => hasAuxiliary || TakesPlainForm(verb, before, next) ? CueForm.Finite : null,
            VerbTense.Present => !hasAuxiliary && TakesPresent(document, i, verb, before, next) ? CueForm.Finite : null,
            _ => null,
        };
    }

    /// <summary>"went on to say"</summary>
    private static bool IsGoingOnTo(Document document, int start, TokenRange sentence) =>
        start - 3 >= sentence.Start && document.Tokens[start - 1].Word == "to" && document.Tokens[start - 2].Word == "on"
        && document.Tokens[start - 3].Word is "went" or "goes" or "go" or "gone";

    /// <summary>"Mr. Connolly said", "Theresa May said": no adverb and no auxiliary.</summary>
    private static bool IsName(Document document, int i, int sentenceStart) =>
        i > sentenceStart && char.IsUpper(document.Form(i)[0])
        && (document.Tokens[i].Word.EndsWith("ly", StringComparison.Ordinal) || SourceLexicon.IsSurnameMay(document, i) || IsMonthMay(document, i));

    /// <summary>"in May", "last May"; the "May" after a capital is a headline's verb.</summary>
    private static bool IsMonthMay(Document document, int i) =>
        i > 0 && document.Tokens[i].Word == "may" && char.IsLower(document.Form(i - 1)[0]);

    private static bool IsPossessive(Document document, int i) =>
        document.Tokens[i].Word == "'s" && i > 0 && !WordClasses.SubjectPronouns.Contains(document.Tokens[i - 1].Word)
        && document.Tokens[i - 1].Word is not ("that" or "who" or "what" or "there");

    private static bool IsInsideNounPhrase(string before) =>
        before is "percentage" or "the" or "a" or "an" or "his" or "her" or "their" or "its" or "our" or "my" or "your" or "no" or "any" or "of" or "to"
            or "'s" or "'" or "-" or "more" or "such" or "these" or "for" or "with" or "at" or "in" or "on";

    /// <summary>The plain form is finite after "they" or a plural; elsewhere it is an infinitive, an imperative or a noun.</summary>
    private static bool TakesPlainForm(CueVerb verb, string before, string next)
    {
        if (before is "they" or "we" or "i" or "you" or "who" or "people" or "some" or "many" or "others" or "most" or "police")
        {
            return true;
        }
        var isPlural = before.Length > 3 && before[^1] == 's' && before[^2] is not ('s' or 'u' or '\'');
        return verb.IsMoreOftenNoun ? isPlural && BeginsObject(next) : isPlural || (before is "," or ")" or "”" && verb.IsSpeech);
    }

    private static bool TakesPresent(Document document, int i, CueVerb verb, string before, string next)
    {
        if (!verb.IsMoreOftenNoun || before is "he" or "she" or "it" or "who" or "which")
        {
            return true;
        }
        return i > 0 && char.IsUpper(document.Text[document.Tokens[i - 1].Start]) ? BeginsObject(next) || next == "to" : next != "that" && BeginsObject(next);
    }

    private static bool BeginsObject(string next) =>
        next is "that" or "the" or "a" or "an" or "he" or "she" or "it" or "they" or "his" or "her" or "their" or "how" or "why" or "him" or ":";
}
