namespace FactCheck.Language.Claims;

/// <summary>Makes a claim of a span of words: trimmed, scored, typed, with its quantities and hedges. The id comes later.</summary>
internal static class ClaimBuilder
{
    /// <param name="words">The words of the span, as they stand in the text.</param>
    /// <param name="start">Where they begin in the text.</param>
    public static Claim Build(ReadOnlySpan<char> words, int start)
    {
        var trimmed = Trim(words);
        var text = words[trimmed.Start..trimmed.End].ToString();
        start += trimmed.Start;
        var quantities = QuantityReader.Read(text);
        var cues = CueReader.Read(text, quantities);
        var (worth, verifiable) = ClaimScorer.Score(cues);
        return new Claim
        {
            Id = "",
            Start = start,
            End = start + text.Length,
            Text = text,
            Types = ClaimTyper.Read(cues),
            CheckWorthiness = worth,
            Verifiability = verifiable,
            AttributedTo = [],
            Quantities = [.. quantities.Select(quantity => quantity with { Start = quantity.Start + start, End = quantity.End + start })],
            Hedges = [.. HedgeReader.Read(text).Select(hedge => hedge with { Start = hedge.Start + start, End = hedge.End + start })],
        };
    }

    /// <summary>In order of the text, numbered c1, c2, ….</summary>
    public static IReadOnlyList<Claim> Number(IEnumerable<Claim> claims) =>
        [.. claims.OrderBy(claim => claim.Start).ThenBy(claim => claim.End).Select((claim, i) => claim with { Id = $"c{i + 1}" })];

    /// <summary>Without white space, joining commas, and quote marks that enclose the whole or have lost their partner.</summary>
    private static TextSpan Trim(ReadOnlySpan<char> words)
    {
        var (start, end) = (0, words.Length);
        while (true)
        {
            while (start < end && (char.IsWhiteSpace(words[start]) || words[start] is ',' or ';' or ':' or '–' or '—'))
            {
                start++;
            }
            while (end > start && (char.IsWhiteSpace(words[end - 1]) || words[end - 1] is ',' or ';' or ':' or '–' or '—'))
            {
                end--;
            }
            var (opens, closes) = LooseMarks(words[start..end]);
            if (opens + closes == 0)
            {
                return new TextSpan(start, end);
            }
            start += opens;
            end -= closes;
        }
    }

    /// <summary>“A” and “B” keeps its marks, as does an indirect clause that ends in “a joke”: their partners are inside.</summary>
    private static (int Opens, int Closes) LooseMarks(ReadOnlySpan<char> words)
    {
        var opens = MarkLength(words, "\"“„«", fromEnd: false);
        var closes = opens == words.Length ? 0 : MarkLength(words, "\"”»", fromEnd: true);
        var inside = CountMarks(words[opens..^closes]);
        var loose = opens > 0 && closes > 0 ? inside == 0 : inside % 2 == 0;
        return loose ? (opens, closes) : (0, 0);
    }

    private static int MarkLength(ReadOnlySpan<char> words, string marks, bool fromEnd)
    {
        if (words.IsEmpty)
        {
            return 0;
        }
        var edge = fromEnd ? words[^1] : words[0];
        var doubled = words.Length > 1 && edge is '\'' or '`' && (fromEnd ? words[^2] : words[1]) == edge;
        return doubled ? 2 : marks.Contains(edge) ? 1 : 0;
    }

    private static int CountMarks(ReadOnlySpan<char> words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is '"' or '“' or '”' or '„' or '«' or '»')
            {
                count++;
            }
            else if (i + 1 < words.Length && words[i] is '\'' or '`' && words[i + 1] == words[i])
            {
                count++;
                i++;
            }
        }
        return count;
    }
}
