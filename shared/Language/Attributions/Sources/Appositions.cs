using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Descriptions set off by commas: "Mr. Li, the mayor, said"; "said Mr. Li, the mayor".</summary>
internal sealed class Appositions(Document document)
{
    private const int Longest = 30;

    private readonly NounPhrases phrases = new(document);

    /// <summary>The described name before the comma at <paramref name="comma"/>; with its description where that identifies it.</summary>
    public TokenRange? Before(int comma, int limit)
    {
        for (var i = comma - 1; i > limit && i > comma - Longest; i--)
        {
            if (document.Tokens[i].Role != QuoteRole.None)
            {
                return null;
            }
            if (Word(i) == "," && phrases.EndingAt(i, limit) is { } name && !IsAge(name) && IsDescription(i + 1))
            {
                var start = DescribedBy(name, limit)?.Start ?? name.Start;
                return Word(i + 1) is "who" or "whose" or "which" ? name with { Start = start } : new TokenRange(start, comma);
            }
        }
        return null;
    }

    /// <summary>The name before a first description of two: "Jane Li, the mayor of Lyon, a Democrat, said".</summary>
    private TokenRange? DescribedBy(TokenRange phrase, int limit)
    {
        var comma = phrase.Start - 1;
        return comma > limit && Word(comma) == "," && WordClasses.Determiners.Contains(Word(phrase.Start))
            && phrases.EndingAt(comma, limit) is { Length: > 1 and < 5 } name && phrases.IsCapitalised(name.Start) && phrases.IsCapitalised(name.End - 1)
            ? name
            : null;
    }

    /// <summary>The phrase with the description that follows it: "…, the mayor", "who spoke on condition of anonymity".</summary>
    public TokenRange Extend(TokenRange phrase, int limit)
    {
        var next = phrase.End;
        if (WordClasses.Publications.Contains(Word(next - 1)) && WordClasses.Prepositions.Contains(Word(next)) && next + 1 < limit)
        {
            return phrase with { End = EndOfPublication(next, limit) };
        }
        if (Word(next) == "who" && next + 1 < limit)
        {
            return phrase with { End = EndOfDescription(next, limit) };
        }
        if (Word(next) == "," && next + 1 < limit && !document.Tokens[next + 1].InQuote
            && (WordClasses.Determiners.Contains(Word(next + 1)) || (Word(next + 1) == "who" && IsAnonymous(next + 1, limit))))
        {
            return phrase with { End = EndOfDescription(next + 1, limit) };
        }
        return phrase;
    }

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    /// <summary>"Ines Vane, 71, a driver, said"</summary>
    private bool IsAge(TokenRange range) => range.Length == 1 && char.IsDigit(document.Form(range.Start)[0]);

    private bool IsDescription(int i) =>
        WordClasses.Determiners.Contains(Word(i)) || Word(i) is "who" or "whose" or "which" or "chairman" or "president" or "director"
            || WordClasses.Titles.Contains(Word(i)) || phrases.IsCapitalised(i) || char.IsDigit(document.Text[document.Tokens[i].Start])
            || (i + 1 < document.Tokens.Length && !CueLexicon.Contains(Word(i)) && char.IsLetter(document.Text[document.Tokens[i].Start])
                && !WordClasses.Prepositions.Contains(Word(i)) && !WordClasses.ClauseWords.Contains(Word(i)));

    private bool IsAnonymous(int start, int limit)
    {
        for (var i = start; i < limit && i < start + 12; i++)
        {
            if (Word(i) is "anonymity" or "anonymously" or "unnamed" or "authorized" or "authorised" or "identified")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"a study published in The Lancet on Monday"</summary>
    private int EndOfPublication(int start, int limit)
    {
        var end = start;
        var description = EndOfDescription(start, limit);
        while (end < description && !(WordClasses.ClauseWords.Contains(Word(end)) && Word(end) != "and") && !WordClasses.Auxiliaries.Contains(Word(end)))
        {
            end++;
        }
        return end;
    }

    private int EndOfDescription(int start, int limit)
    {
        var end = start;
        while (end < limit && end < start + Longest && !(Word(end) is "," or "." or ";" or ":" or "—" or "?" or "!")
            && document.Tokens[end].Role == QuoteRole.None)
        {
            end++;
        }
        return end;
    }
}
