namespace FactCheck.Language.Claims;

/// <summary>
/// Joins claims to those who make them. What is claimed is the content of an attribution: the claim's span is narrowed to it, so
/// that neither the cue nor the source is part of it, and read anew. A sentence with two contents gives two claims; of nested
/// contents the innermost is the claim, attributed to each source whose content holds it. Two exceptions: a clause that its cue
/// interrupts ("The sanctions," she said, "have failed") stays one claim from its first word to its last, and a content that is
/// no clause ("called it 'a sham'", "asked for patience") leaves the claim as it is. A clause that no claim covers becomes one.
/// The "that" of an indirect clause belongs to the content and not to the claim.
/// </summary>
public static class ClaimLinker
{
    private const int FewestWords = 3;
    private const string Complementizer = "that ";

    /// <summary>A sentence that only introduces a quote elsewhere is kept as a claim from here on.</summary>
    private const double WorthKeeping = 0.5;

    /// <summary>The claims in order of the text, numbered anew from <c>c1</c>.</summary>
    public static IReadOnlyList<Claim> Link(IReadOnlyList<Claim> claims, IReadOnlyList<AttributionRelation> attributions)
    {
        var pieces = new SpanIndex<ContentPiece>(attributions.SelectMany(ContentPiece.Of), piece => piece.Span);
        var cues = new SpanIndex<AttributionRelation>(attributions.Where(attribution => attribution.Content.Count > 0), attribution => attribution.Cue.Span);
        List<Claim> linked = [];
        foreach (var claim in claims)
        {
            var within = pieces.Overlapping(claim.Span);
            if (within.Count > 0)
            {
                linked.AddRange(Narrow(claim, Innermost(within)));
            }
            else if (claim.CheckWorthiness >= WorthKeeping || cues.Overlapping(claim.Span).Count == 0)
            {
                linked.Add(claim);
            }
        }
        linked.AddRange(Uncovered(attributions, pieces, new SpanIndex<Claim>(linked, claim => claim.Span)));
        return ClaimBuilder.Number(linked.DistinctBy(claim => claim.Span).Select(claim => Attribute(claim, pieces)));
    }

    private static List<Claim> Narrow(Claim claim, List<ContentPiece> pieces)
    {
        var narrowed = pieces
            .Select(piece => (Part: Build(claim, piece), piece.Attribution.Quote))
            .Where(narrow => IsClause(narrow.Part.Text) || (narrow.Quote == QuoteType.Direct && WordCount.Of(narrow.Part.Text) >= FewestWords))
            .Select(narrow => narrow.Part)
            .ToList();
        return narrowed.Count > 0 ? narrowed : [claim];
    }

    private static Claim Build(Claim claim, ContentPiece piece)
    {
        var start = Math.Max(piece.Span.Start, claim.Start);
        var words = claim.Text.AsSpan(start - claim.Start, Math.Min(piece.Span.End, claim.End) - start);
        return Build(words, start);
    }

    private static Claim Build(ReadOnlySpan<char> words, int start)
    {
        var that = words.StartsWith(Complementizer) ? Complementizer.Length : 0;
        return ClaimBuilder.Build(words[that..], start + that);
    }

    private static List<ContentPiece> Innermost(List<ContentPiece> pieces) =>
        pieces.FindAll(piece => !pieces.Exists(other => other.Span != piece.Span && piece.Span.Contains(other.Span)));

    private static IEnumerable<Claim> Uncovered(
        IReadOnlyList<AttributionRelation> attributions, SpanIndex<ContentPiece> pieces, SpanIndex<Claim> claims) =>
        from piece in attributions.SelectMany(ContentPiece.Of)
        where piece.Text is not null && claims.Overlapping(piece.Span).Count == 0 && IsClause(piece.Text)
        where !pieces.Overlapping(piece.Span).Exists(other => other.Span != piece.Span && piece.Span.Contains(other.Span))
        select Build(piece.Text, piece.Span.Start);

    private static bool IsClause(string words) =>
        WordCount.Of(words) >= FewestWords && !CueReader.Read(words, []).Contains(ClaimCue.Verbless);

    private static Claim Attribute(Claim claim, SpanIndex<ContentPiece> pieces)
    {
        var holders = pieces.Overlapping(claim.Span)
            .Where(piece => Shared(piece.Span, claim.Span) * 2 >= claim.Span.Length || claim.Span.Contains(piece.Span))
            .Select(piece => piece.Attribution)
            .DistinctBy(attribution => attribution.Id)
            .OrderBy(attribution => attribution.Cue.Start)
            .ToList();
        return claim with
        {
            AttributedTo = [.. holders.Select(attribution => attribution.Id)],
            Types = claim.Types.Count > 0 || holders.Count == 0 ? claim.Types : [ClaimTypes.QuoteOrPosition],
        };
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
}
