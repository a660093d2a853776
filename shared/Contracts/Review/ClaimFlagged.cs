namespace FactCheck.Contracts.Review;

/// <summary>The policy flagged a claim: it stands in the review queue, and subscribers are told.</summary>
public sealed record ClaimFlagged
{
    public required Guid WorkspaceId { get; init; }

    public required FlaggedClaim Claim { get; init; }

    public required FlaggedArticle Article { get; init; }

    /// <summary>The strongest attribution of the claim; null where the article itself asserts it.</summary>
    public FlaggedAttribution? Attribution { get; init; }

    public required IReadOnlyList<RaisedFlag> Flags { get; init; }

    public IReadOnlyList<FoundMatch> Matches { get; init; } = [];

    public required DateTimeOffset OccurredAt { get; init; }
}

/// <summary>The claim with an anchor that survives outside: the W3C quote and position selectors' parts.</summary>
public sealed record FlaggedClaim
{
    public required Guid ClaimId { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Text { get; init; }

    /// <summary>Up to 32 characters before the claim.</summary>
    public required string Prefix { get; init; }

    /// <summary>Up to 32 characters after the claim.</summary>
    public required string Suffix { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required double CheckWorthiness { get; init; }
}

public sealed record FlaggedArticle
{
    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public required string Visibility { get; init; }
}

public sealed record FlaggedAttribution(string SourceClass, string? Speaker, string? Source, string Cue, string Stance, string Quote);

/// <summary>Severity is info, warn or block.</summary>
public sealed record RaisedFlag(string Rule, string Severity, string Reason);

/// <summary>A past fact-check that may say the same; the score is 0 to 1.</summary>
public sealed record FoundMatch(string Id, double Score, string? Rating, string? Url);
