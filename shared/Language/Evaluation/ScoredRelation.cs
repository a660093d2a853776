using FactCheck.Language.Text;

namespace FactCheck.Language.Evaluation;

/// <summary>A relation in token ranges, pieces that touch joined, so that marked and found ones can be compared.</summary>
internal sealed record ScoredRelation(TokenRange[] Source, TokenRange[] Cue, TokenRange[] Content)
{
    public static ScoredRelation Of(Document document, GoldRelation relation) => new(
        Ranges(document, relation.Source), Ranges(document, relation.Cue), Ranges(document, relation.Content));

    public static ScoredRelation Of(Document document, AttributionRelation relation) => new(
        Ranges(document, relation.Source.Select(mention => mention.Span)),
        Ranges(document, [relation.Cue.Span]),
        Ranges(document, relation.Content.Select(mention => mention.Span)));

    public bool OverlapsRoles(ScoredRelation other) =>
        Overlap(Cue, other.Cue) && Overlap(Source, other.Source) && Overlap(Content, other.Content);

    public bool Equals(ScoredRelation? other) => other is not null
        && Source.AsSpan().SequenceEqual(other.Source) && Cue.AsSpan().SequenceEqual(other.Cue) && Content.AsSpan().SequenceEqual(other.Content);

    public override int GetHashCode() => Cue.Length > 0 ? Cue[0].GetHashCode() : 0;

    private static bool Overlap(TokenRange[] a, TokenRange[] b) =>
        a.Length == 0 ? b.Length == 0 : Array.Exists(a, x => Array.Exists(b, x.Overlaps));

    private static TokenRange[] Ranges(Document document, IEnumerable<TextSpan> spans)
    {
        var ranges = new List<TokenRange>();
        foreach (var range in spans.Select(document.TokensIn).Where(range => !range.IsEmpty).OrderBy(range => range.Start))
        {
            if (ranges.Count > 0 && range.Start <= ranges[^1].End)
            {
                ranges[^1] = ranges[^1] with { End = Math.Max(ranges[^1].End, range.End) };
            }
            else
            {
                ranges.Add(range);
            }
        }
        return [.. ranges];
    }
}
