using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Where content after a cue begins and ends.</summary>
internal sealed class FollowingContent(Document document)
{
    private const int LongestAdverbial = 14;

    private readonly NounPhrases phrases = new(document);

    /// <summary>The first token of the content, past the hearer ("told reporters") and the occasion ("on Tuesday", "in a statement").</summary>
    public int Start(ReportingClause clause, int limit)
    {
        var start = clause.Cue.Range.End;
        if (clause.IsInverted)
        {
            start = clause.Extent.End;
        }
        if (clause.Cue.Frame == CueFrame.Tell && phrases.BeginningAt(start, limit) is { } hearer)
        {
            start = hearer.End;
        }
        if (clause.Cue.IsQuotable && !(Word(start) == "to" && clause.Cue.Stance != Stance.Neutral))
        {
            start = SkipOccasion(start, limit);
        }
        while (start < limit && (Word(start) is "," or ":" or "—" or "--" || (Word(start) is "however" or "though" && Word(start + 1) == ",")))
        {
            start++;
        }
        return start < limit && Word(start) == "." ? limit : start;
    }

    /// <summary>The end of content that begins at <paramref name="start"/>: with its quote, else with the clause, without the full stop.</summary>
    public int End(int start, int limit)
    {
        var tokens = document.Tokens;
        if (tokens[start].Role is QuoteRole.Open && tokens[start].InQuote)
        {
            var quote = document.Quotes[tokens[start].Quote].Tokens;
            if (quote.End >= limit || IsPunctuation(quote.End))
            {
                return quote.End;
            }
        }
        if (limit > start && tokens[limit - 1].InQuote)
        {
            return Math.Max(limit, document.Quotes[tokens[limit - 1].Quote].Tokens.End);
        }
        var end = limit;
        while (end > start && IsPunctuation(end - 1) && tokens[end - 1].Role == QuoteRole.None)
        {
            end--;
        }
        return end;
    }

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private bool IsPunctuation(int i) => Word(i) is "." or "," or ";" or ":" or "—" or "--" or "-" or "?" or "!" or "…";

    private int SkipOccasion(int start, int limit)
    {
        if (start >= limit || !(WordClasses.Prepositions.Contains(Word(start)) || WordClasses.Times.Contains(Word(start)))
            || Word(start) is "about" or "of" or "as")
        {
            return start;
        }
        for (var i = start; i < limit && i < start + LongestAdverbial; i++)
        {
            if (Word(i) is "that" or ":" || (document.Tokens[i].Role == QuoteRole.Open && Word(i - 1) is "," or ":"))
            {
                return i;
            }
            if (Word(i) == "." || (Word(i) == "," && i + 1 >= limit) || i + 1 == limit)
            {
                return limit;
            }
        }
        return WordClasses.Times.Contains(Word(start)) ? start + 1 : start;
    }
}
