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

    /// <summary>The latest that it stands in; with it change all that describes the claim, down to <see cref="PolicyVersion"/>.</summary>
    public int Revision { get; private set; }

    /// <summary>The place among the revision's claims, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The queue's order, the highest first: <see cref="QueueOrder"/>.</summary>
    public int Priority { get; private set; }

    public Severity Severity { get; private set; }

    /// <summary>How often its readers double, against a claim deep in an article that is not out yet: 0 to 2.</summary>
    public int Reach { get; private set; }

    public string Text { get; private set; } = "";

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Up to 32 characters before the claim, for the W3C TextQuoteSelector.</summary>
    public string Prefix { get; private set; } = "";

    public string Suffix { get; private set; } = "";

    public string[] Types { get; private set; } = [];

    public double CheckWorthiness { get; private set; }

    public double Verifiability { get; private set; }

    public IReadOnlyList<Quantity> Quantities { get; private set; } = [];

    public IReadOnlyList<Mention> Hedges { get; private set; } = [];

    public ClaimDetails Details { get; private set; } = new();

    public IReadOnlyList<ClaimAttribution> Attributions { get; private set; } = [];

    public IReadOnlyList<Flag> Flags { get; private set; } = [];

    /// <summary>What the filters read: the rules of <see cref="Flags"/>, the classes and names of <see cref="Attributions"/>.</summary>
    public string[] FlagRules { get; private set; } = [];

    public string[] SourceClasses { get; private set; } = [];

    public string Speakers { get; private set; } = "";

    /// <summary>The version of the workspace's policy that raised the flags.</summary>
    public int PolicyVersion { get; private set; }

    public DateTimeOffset DetectedAt { get; private init; }

    internal static Claim Detect(DetectedClaim found, DateTimeOffset now)
    {
        var claim = new Claim
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = found.Article.WorkspaceId,
            ArticleId = found.Article.ArticleId,
            Status = found.IsOutdated ? ClaimStatuses.Superseded : ClaimStatuses.Detected,
            DetectedAt = now,
            UpdatedAt = now,
        };
        claim.Anchor(found);
        return claim;
    }

    /// <summary>Takes what a check found for what it is now. No step of the review, and no new version: nobody's edit fails for it.</summary>
    internal void Anchor(DetectedClaim found)
    {
        (Revision, Ordinal) = (found.Article.Revision, found.Ordinal);
        (Severity, Reach) = (found.Severity, found.Reach);
        Priority = QueueOrder.Priority(Severity, found.Claim.CheckWorthiness, Reach, DetectedAt);
        (Text, Start, End) = (found.Claim.Text, found.Claim.Start, found.Claim.End);
        (Prefix, Suffix) = (found.Prefix, found.Suffix);
        Types = [.. found.Claim.Types];
        (CheckWorthiness, Verifiability) = (found.Claim.CheckWorthiness, found.Claim.Verifiability);
        (Quantities, Hedges) = (found.Claim.Quantities, found.Claim.Hedges);
        Details = found.Details;
        Attributions = found.Attributions;
        Flags = found.Claim.Flags;
        Show(found.Matches);
        FlagRules = [.. found.Claim.Flags.Select(flag => flag.Rule).Distinct()];
        SourceClasses = found.SourceClasses;
        Speakers = found.Speakers;
        PolicyVersion = found.PolicyVersion;
    }

    /// <summary>What another version of the policy flags it for; its place in the queue follows. No new version here either.</summary>
    internal void Reflag(IReadOnlyList<Flag> flags, int policyVersion)
    {
        Flags = flags;
        FlagRules = [.. flags.Select(flag => flag.Rule).Distinct()];
        Severity = DetectedClaim.GravestOf(flags);
        Priority = QueueOrder.Priority(Severity, CheckWorthiness, Reach, DetectedAt);
        PolicyVersion = policyVersion;
    }
}
