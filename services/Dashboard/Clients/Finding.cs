using System.Text.Json.Serialization;

namespace FactCheck.Dashboard.Clients;

/// <summary>What somebody found, as it is proposed, corrected or tried out.</summary>
internal sealed record Finding
{
    /// <summary>The label of a rating on the workspace's scale.</summary>
    public required string? RatingText { get; init; }

    public required string Summary { get; init; }

    public required string Explanation { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>What was wrong or has changed, for readers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }
}

/// <summary>Stance is supports, refutes or context.</summary>
public sealed record Evidence(string Url, string? Quote, string Stance);

/// <summary>A proposal, as <c>GET /v1/claims/{id}/reviews</c> tells it.</summary>
public sealed record Proposal
{
    public required string Id { get; init; }

    public int Round { get; init; }

    /// <summary>proposed, changes-requested, approved or set-aside.</summary>
    public required string State { get; init; }

    public required string Author { get; init; }

    public string? RatingText { get; init; }

    public string? Summary { get; init; }

    public string? Explanation { get; init; }

    public IReadOnlyList<Evidence>? Evidence { get; init; }

    public bool IsBlind { get; init; }

    public bool IsHidden { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? ChangeRequest { get; init; }
}

/// <summary>A version of a verdict, as it was published.</summary>
public sealed record VerdictVersion
{
    public required int Version { get; init; }

    /// <summary>published, corrected or retracted.</summary>
    public required string Kind { get; init; }

    public string? Note { get; init; }

    public required string RatingText { get; init; }

    public required string Summary { get; init; }

    public required string Explanation { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public required string Author { get; init; }

    public required string Approver { get; init; }

    public required string Slug { get; init; }

    public DateTimeOffset PublishedAt { get; init; }
}

/// <summary>The words, and where it is ordinal the values, in which verdicts are given.</summary>
public sealed record RatingScale
{
    public required string Name { get; init; }

    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    /// <summary>By either of its names: a proposal has the one that readers see.</summary>
    internal Rating? Find(string? words) => Ratings.FirstOrDefault(rating => rating.Label == words || rating.AlternateName == words);

    /// <summary>The key that chooses a rating: its value, or its place where the scale is words alone.</summary>
    internal int KeyOf(Rating rating) => rating.Value ?? Ratings.ToList().IndexOf(rating) + 1;
}

public sealed record Rating(int? Value, string Label, string AlternateName, string? Description, bool Negative);

/// <summary>A past fact-check beside the claim, with what differs; <c>Same</c> where it is taken for the same claim.</summary>
public sealed record SimilarClaim(ClaimMatch FactCheck, bool Same, IReadOnlyList<ClaimDifference> Differences);

/// <summary>Kind is number, date, negation or name; null is what a side does not have.</summary>
public sealed record ClaimDifference(string Kind, string? Here, string? There, string Text);

/// <summary>How the workspace reviews.</summary>
internal sealed record ReviewSettings(bool SingleReview, bool BlindSecondVerdict);
