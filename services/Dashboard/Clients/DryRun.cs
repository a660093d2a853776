namespace FactCheck.Dashboard.Clients;

/// <summary>What a policy would change, as <c>POST /v1/policy:dryRun</c> tells it: of the articles of one answer.</summary>
public sealed record DryRun
{
    public int Articles { get; init; }

    /// <summary>Those of their claims that wait for a review.</summary>
    public int Claims { get; init; }

    public int ChangedClaims { get; init; }

    public IReadOnlyList<RuleChange> Rules { get; init; } = [];

    public IReadOnlyList<FlagExample> Examples { get; init; } = [];

    /// <summary>Null once every article has been gone through.</summary>
    public string? NextCursor { get; init; }
}

public sealed record RuleChange(string Rule, string Severity, int Gained, int Lost);

/// <summary>A claim that would gain or lose a flag: change is gained or lost.</summary>
public sealed record FlagExample(string Change, string Rule, string Severity, string Reason, string ClaimId, string ArticleId, string? Title, string Text);

/// <summary>Who put a version into force, and when; nobody the first, which everybody starts with.</summary>
internal sealed record PolicyVersion(int Version, string? Author, DateTimeOffset? CreatedAt);
