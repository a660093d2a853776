using FactCheck.Language;

namespace FactCheck.Verdicts.Claims;

/// <summary>A claim of an article under review: where it stands, who says it, why it is flagged, and what became of it.</summary>
internal sealed partial class Claim
{
    private Claim()
    {
    }

    public Guid Id { get; private init; }

    public Guid WorkspaceId { get; private init; }

    public Guid ArticleId { get; private init; }

    public int Revision { get; private init; }

    /// <summary>The place among the revision's claims, from 0.</summary>
    public int Ordinal { get; private init; }

    /// <summary>The queue's order, the highest first: <see cref="QueueOrder"/>.</summary>
    public int Priority { get; private init; }

    public Severity Severity { get; private init; }

    /// <summary>How often its readers double, against a claim deep in an article that is not out yet: 0 to 2.</summary>
    public int Reach { get; private init; }

    public string Text { get; private init; } = "";

    public int Start { get; private init; }

    public int End { get; private init; }

    /// <summary>Up to 32 characters before the claim, for the W3C TextQuoteSelector.</summary>
    public string Prefix { get; private init; } = "";

    public string Suffix { get; private init; } = "";

    public string[] Types { get; private init; } = [];

    public double CheckWorthiness { get; private init; }

    public double Verifiability { get; private init; }

    public IReadOnlyList<Quantity> Quantities { get; private init; } = [];

    public IReadOnlyList<Mention> Hedges { get; private init; } = [];

    public ClaimDetails Details { get; private init; } = new();

    public IReadOnlyList<ClaimAttribution> Attributions { get; private init; } = [];

    public IReadOnlyList<Flag> Flags { get; private init; } = [];

    public IReadOnlyList<ClaimMatch> Matches { get; private init; } = [];

    /// <summary>What the filters read: the rules of <see cref="Flags"/>, the classes and names of <see cref="Attributions"/>.</summary>
    public string[] FlagRules { get; private init; } = [];

    public string[] SourceClasses { get; private init; } = [];

    public string Speakers { get; private init; } = "";

    /// <summary>The version of the workspace's policy that raised the flags.</summary>
    public int PolicyVersion { get; private init; }

    public DateTimeOffset DetectedAt { get; private init; }

    internal static Claim Detect(DetectedClaim found, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WorkspaceId = found.Article.WorkspaceId,
        ArticleId = found.Article.ArticleId,
        Revision = found.Article.Revision,
        Ordinal = found.Ordinal,
        Status = found.IsOutdated ? ClaimStatuses.Superseded : ClaimStatuses.Detected,
        Priority = QueueOrder.Priority(found.Severity, found.Claim.CheckWorthiness, found.Reach, now),
        Severity = found.Severity,
        Reach = found.Reach,
        Text = found.Claim.Text,
        Start = found.Claim.Start,
        End = found.Claim.End,
        Prefix = found.Prefix,
        Suffix = found.Suffix,
        Types = [.. found.Claim.Types],
        CheckWorthiness = found.Claim.CheckWorthiness,
        Verifiability = found.Claim.Verifiability,
        Quantities = found.Claim.Quantities,
        Hedges = found.Claim.Hedges,
        Details = found.Details,
        Attributions = found.Attributions,
        Flags = found.Claim.Flags,
        Matches = found.Matches,
        FlagRules = [.. found.Claim.Flags.Select(flag => flag.Rule).Distinct()],
        SourceClasses = found.SourceClasses,
        Speakers = found.Speakers,
        PolicyVersion = found.PolicyVersion,
        DetectedAt = now,
        UpdatedAt = now,
    };
}
