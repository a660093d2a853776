namespace FactCheck.Contracts.Review;

/// <summary>The policy flagged claims of an article: they stand in the review queue, and subscribers are told, an event a claim.</summary>
public sealed record ClaimsFlagged
{
    /// <summary>Of an article with more, the rest follows in further messages.</summary>
    public const int MostClaims = 200;

    public required Guid WorkspaceId { get; init; }

    public required ArticleSummary Article { get; init; }

    public required IReadOnlyList<FlaggedClaim> Claims { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}

/// <param name="Claim">The claim.</param>
/// <param name="Attribution">The strongest of the claim; null where the article itself asserts it.</param>
/// <param name="Flags">Why it stands in the queue.</param>
/// <param name="Matches">Past fact-checks that may say the same.</param>
public sealed record FlaggedClaim(ClaimSummary Claim, AttributionSummary? Attribution, IReadOnlyList<RaisedFlag> Flags, IReadOnlyList<FoundMatch> Matches);

/// <summary>Severity is info, warn or block.</summary>
public sealed record RaisedFlag(string Rule, string Severity, string Reason);

/// <summary>A past fact-check that may say the same; the score is 0 to 1.</summary>
public sealed record FoundMatch(string Id, double Score, string? Rating, string? Url);
