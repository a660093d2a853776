namespace FactCheck.Verdicts.Reviews;

/// <summary>What somebody found about a claim, as it is proposed, approved and published. It never changes.</summary>
internal sealed record Finding
{
    /// <summary>The value on the workspace's scale; null where the scale is words alone.</summary>
    public int? Rating { get; init; }

    /// <summary>What readers see.</summary>
    public required string RatingText { get; init; }

    public required string Summary { get; init; }

    /// <summary>Plain text; whoever shows it encodes it.</summary>
    public required string Explanation { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
