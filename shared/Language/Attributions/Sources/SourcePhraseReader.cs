using System.Collections.Frozen;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Takes noun phrases apart by closed-class words, capitals and the nouns that can speak.</summary>
internal sealed class SourcePhraseReader(Document document)
{
    /// <summary>What a longer source says after this many tokens is not read.</summary>
    private const int Longest = 80;

    private static readonly FrozenSet<string> Definites = Set("the this that these those both");

    private static readonly FrozenSet<string> Possessives = Set("his her their its my our your whose");

    private static readonly FrozenSet<string> Indefinites = Set("a an another one some any each every no several many most few two three four five six seven eight nine ten more other");

    /// <summary>Words before the determiner.</summary>
    private static readonly FrozenSet<string> Leading = Set(
        "even only also just nearly almost about roughly around approximately at least than fewer less over up to as not but and while if when because for of by to from in on " +
        "perhaps maybe all half still yet like especially including");

    private static readonly FrozenSet<string> Shares = Set("percent % majority plurality half third thirds quarter quarters fifth fifths two-thirds one-third three-quarters three-fourths percentage share");

    /// <summary>Adjectives that follow their noun.</summary>
    private static readonly FrozenSet<string> Trailing = Set(
        "familiar close briefed aware privy critical loyal opposed involved responsible able available alike present nationwide here there overall outside inside himself herself itself themselves too " +
        "alone elsewhere worldwide abroad today yesterday everywhere anywhere else unhappy sympathetic likely unable eager keen interested");

    public SourcePhrase Read(TokenRange range)
    {
        range = range with { End = Math.Min(range.End, range.Start + Longest) };
        var start = SkipLeading(range);
        var isShare = false;
        var isSeveral = false;
        while (CountedBy(start, range.End) is { } counted)
        {
            isShare |= counted.IsShare;
            isSeveral = true;
            start = counted.Next;
        }
        var determination = DeterminationAt(start);
        var first = determination == Determination.Bare || StandsAlone(start, range.End) ? start : Math.Min(start + 1, range.End - 1);
        while (first + 1 < range.End && IsNumeral(first))
        {
            isSeveral |= Word(first) is not ("one" or "1" or "first" or "another");
            first++;
        }
        var end = EndOfHead(first, range.End);
        var head = end - 1;
        while (head > first && Word(head) is "'s" or "'" or "." or "\"" or "''" or "”")
        {
            head--;
        }
        if (HasPossessor(first, head, out var possessed))
        {
            determination = Determination.Possessive;
            first = Math.Min(possessed, head);
        }
        isSeveral |= Word(start) is "several" or "many" or "most" or "some" or "few" or "both" or "all" or "these" or "those" or "other" || IsManyNumeral(start);
        return new SourcePhrase(range, head, new TokenRange(Math.Min(start, head), head), new TokenRange(end, range.End), determination, isShare, isSeveral);
    }

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private bool IsCapital(int i) => i >= 0 && i < document.Tokens.Length && char.IsUpper(document.Text[document.Tokens[i].Start]);

    private bool IsMark(int i) => !char.IsLetterOrDigit(document.Form(i)[0]) && Word(i) is not ("'s" or "'" or "%" or "." or "$" or "@" or "#" or "&");

    private int SkipLeading(TokenRange range)
    {
        var start = range.Start;
        while (start + 1 < range.End && (IsMark(start) || (WordClasses.IsAdverb(Word(start)) && !IsCapital(start) && Word(start) is not "both") || (Leading.Contains(Word(start)) && !IsHeadless(start, range.End)) || (Word(start) is "more" or "fewer" or "less" && Word(start + 1) == "than") || (Word(start) == "so" && Word(start + 1) == "many")))
        {
            start++;
        }
        return start;
    }

    /// <summary>"Some of the officials", "some who were there": the word itself stands for them.</summary>
    private bool IsHeadless(int i, int end) => i + 1 >= end || Word(i + 1) is "of" or "who" or "in" or "," or "that";

    /// <summary>"those close to him": the determiner is the noun.</summary>
    private bool StandsAlone(int i, int end) =>
        i + 1 >= end || Trailing.Contains(Word(i + 1)) || WordClasses.Prepositions.Contains(Word(i + 1)) || WordClasses.Relatives.Contains(Word(i + 1)) || IsMark(i + 1)
        || (Word(i) == "those" && (Word(i + 1).EndsWith("ing", StringComparison.Ordinal) || Word(i + 1).EndsWith("ed", StringComparison.Ordinal)));

    /// <summary>"some of", "a group of", "54 percent of the": past them to what they count; null where nothing is counted here.</summary>
    private (int Next, bool IsShare)? CountedBy(int start, int limit)
    {
        var of = start;
        var isCount = false;
        var isShare = false;
        while (of < limit && of - start < 6 && Word(of) != "of")
        {
            isCount |= SourceLexicon.Counts.Contains(Word(of)) || IsNumeral(of);
            isShare |= Shares.Contains(Word(of));
            var isNoun = SourceLexicon.NounAt(document, of).Kind is not NounKind.Unknown and not NounKind.Poll && !SourceLexicon.Counts.Contains(Word(of)) && Word(of + 1) != "of";
            if (IsMark(of) || isNoun || Word(of) is "who" or "that" || WordClasses.Prepositions.Contains(Word(of)))
            {
                return IsRatio(start, of, limit) ? (of + 2, true) : null;
            }
            of++;
        }
        var counts = of + 1 < limit && Word(of) == "of" && of > start && (isShare || (isCount && (SourceLexicon.Counts.Contains(Word(of - 1)) || IsNumeral(of - 1))));
        return counts ? (of + 1, isShare) : null;
    }

    /// <summary>"six in 10", "two out of three"</summary>
    private bool IsRatio(int start, int preposition, int limit) =>
        preposition > start && preposition + 1 < limit && IsNumeral(preposition - 1) && Word(preposition) is "in" or "of" && IsNumeral(preposition + 1);

    private Determination DeterminationAt(int i) =>
        Definites.Contains(Word(i)) ? Determination.Definite
        : Possessives.Contains(Word(i)) ? Determination.Possessive
        : Indefinites.Contains(Word(i)) ? Determination.Indefinite
        : Determination.Bare;

    private bool IsNumeral(int i) => char.IsAsciiDigit(document.Form(i)[0]) || Word(i) is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "dozen" or "hundred";

    private bool IsManyNumeral(int i) => IsNumeral(i) && Word(i) is not ("one" or "1");

    /// <summary>Where the part before any description ends.</summary>
    private int EndOfHead(int first, int limit)
    {
        var end = first;
        while (end < limit && !Ends(end, first, limit))
        {
            end++;
        }
        return end > first ? end : Math.Min(first + 1, limit);
    }

    private bool Ends(int i, int first, int limit)
    {
        if (i == first)
        {
            return false;
        }
        var word = Word(i);
        var isHyphen = Word(i) is "-" or "/" && document.Tokens[i - 1].End == document.Tokens[i].Start;
        var isHyphened = Word(i - 1) is "-" or "/" && document.Tokens[i - 1].End == document.Tokens[i].Start;
        if (isHyphen || isHyphened)
        {
            return false;
        }
        return (IsMark(i) && !IsQuotedName(i))
            || WordClasses.Relatives.Contains(word) || word is "whose" or "whom" or "where" or "when" or "as"
            || (WordClasses.Prepositions.Contains(word) && !IsCapital(i) && !IsWithinName(i))
            || (WordClasses.Times.Contains(word) && IsNoun(i - 1) && !(IsCapital(i) && IsNoun(i + 1)))
            || (IsNoun(i - 1) && !IsCapital(i) && (Possessives.Contains(word) || word is "the" or "a" or "an"))
            || (IsCapital(i) && !IsCapital(i - 1) && !SourceLexicon.NounAt(document, i - 1).IsHuman && SourceLexicon.NounAt(document, i - 1).Kind != NounKind.Unknown && !IsNoun(i))
            || word is "itself" or "himself" or "herself" or "themselves"
            || (Trailing.Contains(word) && IsNoun(i - 1))
            || (word is "and" or "or" or "but" or "&" && !SharesHead(i, limit))
            || WordClasses.SubjectPronouns.Contains(word) && !IsCapital(i)
            || (WordClasses.Auxiliaries.Contains(word) && word != "'s" && !IsCapital(i))
            || Describes(i);
    }

    /// <summary>"the University of Tarrow", "the Department of Justice"</summary>
    private bool IsWithinName(int i) =>
        Word(i) == "of" && IsCapital(i - 1) && IsCapital(i + 1) && (SourceLexicon.BodyNames.Contains(Word(i - 1)) || SourceLexicon.NounAt(document, i - 1).IsBody);

    /// <summary>"a ''super PAC''"</summary>
    private bool IsQuotedName(int i) => document.Tokens[i].Role != QuoteRole.None;

    /// <summary>"the report released last year", "a union representing pilots": a participle right after a noun that can speak.</summary>
    private bool Describes(int i)
    {
        var word = Word(i);
        var isParticiple = WordClasses.Publications.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)
            || word is "taken" or "made" or "given" or "seen" or "known" or "done" or "written" or "shown" or "held" or "drawn" or "led" or "found" or "told" or "born" or "sent" or "built" or "run" or "out";
        return isParticiple && !IsCapital(i) && IsNoun(i - 1) && SourceLexicon.Noun(word).Kind == NounKind.Unknown;
    }

    private bool IsNoun(int i) => SourceLexicon.NounAt(document, i).Kind != NounKind.Unknown || SourceLexicon.Counts.Contains(Word(i));

    /// <summary>"Clinton and Sanders supporters": two modifiers of one noun, not two sources.</summary>
    private bool SharesHead(int and, int limit)
    {
        var isNounBefore = SourceLexicon.NounAt(document, and - 1).Kind != NounKind.Unknown && !IsCapital(and - 1);
        if (isNounBefore || Word(and - 1) == "'s" || IsPluralName(and - 1))
        {
            return false;
        }
        for (var i = and + 1; i < limit; i++)
        {
            var isHyphen = Word(i) == "-" && document.Tokens[i - 1].End == document.Tokens[i].Start;
            if ((IsMark(i) && !isHyphen) || WordClasses.Determiners.Contains(Word(i)) || WordClasses.Prepositions.Contains(Word(i)) || WordClasses.Relatives.Contains(Word(i)) || Word(i) == "'s")
            {
                return false;
            }
            if (SourceLexicon.NounAt(document, i) is { Kind: not NounKind.Unknown } && !IsCapital(i))
            {
                return i + 1 >= limit || !IsCapital(i + 1);
            }
        }
        return IsCapital(and - 1) && IsCapital(and + 1) && SourceLexicon.BodyNames.Contains(Word(limit - 1));
    }

    /// <summary>"Republicans and …"</summary>
    private bool IsPluralName(int i) => IsCapital(i) && SourceLexicon.NounAt(document, i) is { Kind: NounKind.Person, IsPlural: true };

    /// <summary>"Mr. Li's | campaign"</summary>
    private bool HasPossessor(int first, int head, out int possessed)
    {
        possessed = first;
        for (var i = head - 1; i >= first; i--)
        {
            if (Word(i) is "'s" or "'" || (Possessives.Contains(Word(i)) && i > first))
            {
                possessed = i + 1;
                return true;
            }
        }
        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
