using FactCheck.Verdicts.Reviews;

namespace FactCheck.Verdicts.Publishing;

/// <summary>A verdict as it was published once. Neither this service nor the database lets it be changed or deleted.</summary>
internal sealed class VerdictVersion
{
    private VerdictVersion()
    {
    }

    public Guid VerdictId { get; private init; }

    /// <summary>From 1.</summary>
    public int Version { get; private init; }

    public Guid WorkspaceId { get; private init; }

    /// <summary>published, corrected or retracted.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>What was wrong; every correction and retraction has one.</summary>
    public string? Note { get; private init; }

    /// <summary>The version that this one replaces.</summary>
    public int? Supersedes { get; private init; }

    /// <summary>The claim as it stood then: the article may say it otherwise by now.</summary>
    public ReviewedClaim Claim { get; private init; } = ReviewedClaim.None;

    public int? Rating { get; private init; }

    public string RatingText { get; private init; } = "";

    public string Summary { get; private init; } = "";

    public string Explanation { get; private init; } = "";

    public IReadOnlyList<Evidence> Evidence { get; private init; } = [];

    public string Author { get; private init; } = "";

    public string Approver { get; private init; } = "";

    public string Slug { get; private init; } = "";

    public DateTimeOffset PublishedAt { get; private init; }

    internal Finding Finding => new() { Rating = Rating, RatingText = RatingText, Summary = Summary, Explanation = Explanation, Evidence = Evidence };

    internal static VerdictVersion Create(Verdict verdict, VerdictDraft draft, DateTimeOffset now) => new()
    {
        VerdictId = verdict.Id,
        Version = verdict.LatestVersion + 1,
        WorkspaceId = verdict.WorkspaceId,
        Kind = draft.Kind,
        Note = draft.Note,
        Supersedes = verdict.LatestVersion is 0 ? null : verdict.LatestVersion,
        Claim = draft.Claim,
        Rating = draft.Finding.Rating,
        RatingText = draft.Finding.RatingText,
        Summary = draft.Finding.Summary,
        Explanation = draft.Finding.Explanation,
        Evidence = draft.Finding.Evidence,
        Author = draft.Author,
        Approver = draft.Approver,
        Slug = verdict.Slug ?? throw new InvalidOperationException("A verdict has its slug before its first version."),
        PublishedAt = now,
    };
}

/// <summary>What a new version is made of.</summary>
internal sealed record VerdictDraft
{
    /// <summary>published, corrected or retracted.</summary>
    public required string Kind { get; init; }

    public required ReviewedClaim Claim { get; init; }

    public required Finding Finding { get; init; }

    public required string Author { get; init; }

    public required string Approver { get; init; }

    public string? Note { get; init; }
}
