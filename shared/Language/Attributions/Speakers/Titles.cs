using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>Reads what office or trade the text gives a name.</summary>
internal sealed class Titles(Document document, NameWords words)
{
    private const int LongestTitle = 14;
    private const int LongestTrade = 4;

    /// <summary>"Secretary of State" of "Secretary of State Mike Pompeo"; "campaign manager" of "campaign manager Robby Mook".</summary>
    public string? Before(int runStart, int nameStart)
    {
        if (nameStart > runStart && FollowsOffice(runStart))
        {
            return Range(runStart - 2, nameStart);
        }
        var start = words.Word(runStart - 1) is "state" or "staff" && words.Word(runStart - 2) == "of" && words.IsOffice(runStart - 3) ? runStart - 3 : runStart;
        while (start > 0 && runStart - start < LongestTrade && words.IsOffice(start - 1) && char.IsLower(document.Form(start - 1)[0]))
        {
            start--;
        }
        if (start < runStart && IsPlainNoun(start - 1))
        {
            start--;
        }
        var hasCourtesy = nameStart > runStart && words.IsCourtesy(nameStart - 1);
        var end = hasCourtesy ? nameStart - 1 : nameStart;
        return end > start && (start < runStart || end > runStart) && AnyOffice(start, end) ? Range(start, end) : null;
    }

    /// <summary>"the chairman of the board" of "Jane Li, the chairman of the board, said".</summary>
    public string? After(int end)
    {
        if (words.Word(end) != "," || end + 2 >= document.Tokens.Length || document.Tokens[end].InQuote)
        {
            return null;
        }
        for (var i = end + 1; i < document.Tokens.Length && i < end + LongestTitle && document.Tokens[i].Sentence == document.Tokens[end].Sentence; i++)
        {
            if (words.Word(i) is "," or "." or ";" or "—" || document.Tokens[i].Role != QuoteRole.None)
            {
                var start = end + 1 + (WordClasses.Determiners.Contains(words.Word(end + 1)) ? 1 : 0);
                return i > start && document.Tokens[i].Role == QuoteRole.None && AnyOffice(start, i) ? Range(start, i) : null;
            }
            if (WordClasses.Relatives.Contains(words.Word(i)) || (WordClasses.Auxiliaries.Contains(words.Word(i)) && words.Word(i) != "'s") || words.IsCourtesy(i))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>"Secretary of" before "State Mike Pompeo".</summary>
    public bool FollowsOffice(int i) =>
        words.Word(i - 1) is "of" or "for" && words.IsOffice(i - 2) && (words.IsCapital(i - 2) || (words.Word(i) == "state" && words.Word(i - 2) == "secretary"));

    /// <summary>Whether a trade stands before: "analyst Charlie Cook".</summary>
    public bool FollowsTrade(int i) => i > 0 && words.IsOffice(i - 1) && char.IsLower(document.Form(i - 1)[0]);

    private bool AnyOffice(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.IsOffice(i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The "campaign" of "campaign manager".</summary>
    private bool IsPlainNoun(int i) => i >= 0 && char.IsLower(document.Form(i)[0]) && SourceLexicon.Noun(words.Word(i)).Kind != NounKind.Unknown;

    private string Range(int start, int end) => document.MentionOf(new TokenRange(start, end)).Text;
}
