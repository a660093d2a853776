using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Spans;

/// <summary>The tokens of a claim in order: one stretch, or several where a source and its cue stand in its midst.</summary>
internal sealed record ClaimTokens(IReadOnlyList<TokenRange> Parts)
{
    public ClaimTokens(TokenRange whole)
        : this([whole])
    {
    }

    /// <summary>From the first part's start to the last one's end, with what stands between.</summary>
    public TokenRange Extent => new(Parts[0].Start, Parts[^1].End);

    public int Length => Parts.Sum(part => part.Length);

    public bool Contains(int token) => Parts.Any(part => part.Contains(token));

    /// <summary>How many of the claim's tokens are in the ranges, which do not overlap.</summary>
    public int SharedWith(IEnumerable<TokenRange> ranges) =>
        ranges.Sum(range => Parts.Sum(part => Math.Max(0, Math.Min(part.End, range.End) - Math.Max(part.Start, range.Start))));

    public bool Equals(ClaimTokens? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Parts.Count, Extent);
}
