using FactCheck.Language.Attributions;
using FactCheck.Language.Text;

namespace FactCheck.Language.Evaluation;

/// <summary>A relation in token ranges, pieces that touch joined, so that marked and found ones can be compared.</summary>
internal sealed record ScoredRelation(TokenRange[] Source, TokenRange[] Cue, TokenRange[] Content, QuoteType Quote)
{
    public static ScoredRelation Of(Document document, GoldRelation relation) => Of(document, relation.Source, relation.Cue, relation.Content);

    public static ScoredRelation Of(Document document, SystemRelation relation) => Of(document, relation.Source, relation.Cue, relation.Content);

    public bool OverlapsRoles(ScoredRelation other) => AreAlike(Cue, other.Cue) && AreAlike(Source, other.Source) && AreAlike(Content, other.Content);

    /// <summary>Half-open: cues that only touch do not overlap, as they do in Citron's are_overlapping_spans.</summary>
    public bool OverlapsCue(ScoredRelation other) => Overlap(Cue, other.Cue);

    public bool Equals(ScoredRelation? other) => other is not null
        && Source.AsSpan().SequenceEqual(other.Source) && Cue.AsSpan().SequenceEqual(other.Cue) && Content.AsSpan().SequenceEqual(other.Content);

    public override int GetHashCode() => Cue.Length > 0 ? Cue[0].GetHashCode() : 0;

    private static ScoredRelation Of(Document document, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> content)
    {
        var said = Ranges(document, content);
        return new ScoredRelation(Ranges(document, source), Ranges(document, cue), said, QuoteTypes.Of(document, said));
    }

    private static bool AreAlike(TokenRange[] a, TokenRange[] b) => a.Length == 0 ? b.Length == 0 : Overlap(a, b);

    private static bool Overlap(TokenRange[] a, TokenRange[] b) => Array.Exists(a, x => Array.Exists(b, x.Overlaps));

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
