namespace FactCheck.Dashboard.Clients;

/// <summary>A claim under review, as <c>GET /v1/claims</c> tells it. Words of a closed set stay strings: new ones must not break the page.</summary>
public sealed record Claim
{
    public required string Id { get; init; }

    /// <summary>detected, dismissed, superseded, …</summary>
    public required string Status { get; init; }

    public required string Text { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    /// <summary>The stretches that make the claim, where its source interrupts it; empty where it is one stretch.</summary>
    public IReadOnlyList<Extent> Parts { get; init; } = [];

    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The words that show each type.</summary>
    public IReadOnlyList<ClaimTypeCue> TypeCues { get; init; } = [];

    public IReadOnlyList<Extent> Hedges { get; init; } = [];

    public IReadOnlyList<Extent> Negations { get; init; } = [];

    public IReadOnlyList<Extent> Conditions { get; init; } = [];

    public IReadOnlyList<ClaimCitation> RestsOn { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public double CheckWorthiness { get; init; }

    /// <summary>0 to 1.</summary>
    public double Verifiability { get; init; }

    /// <summary>0 to 1, experimental; null where the engine did not say.</summary>
    public double? Subjectivity { get; init; }

    /// <summary>What drove the scores, the weightiest first.</summary>
    public IReadOnlyList<ScoreReason> Reasons { get; init; } = [];

    public required ClaimArticle Article { get; init; }

    public IReadOnlyList<ClaimAttribution> Attributions { get; init; } = [];

    public IReadOnlyList<ClaimFlag> Flags { get; init; } = [];

    public IReadOnlyList<ClaimMatch> Matches { get; init; } = [];

    public DateTimeOffset DetectedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public string? DismissalReason { get; init; }

    /// <summary>A user's id, or an API key's.</summary>
    public string? Assignee { get; init; }

    /// <summary>Null where nothing is owed.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Who is at work on it.</summary>
    public ClaimLock? Lock { get; init; }

    public OpenReview? OpenReview { get; init; }

    public ClaimVerdict? Verdict { get; init; }

    /// <summary>The steps that its state allows: assign, start, propose, …</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>What If-Match is held against.</summary>
    public int Version { get; init; }

    /// <summary>The claim's own words, without what stands between its parts.</summary>
    internal string Words => Parts.Count == 0 ? Text : string.Join(" … ", Parts.Select(part => part.Text));

    internal bool Allows(string step) => Next.Contains(step);

    internal bool IsOverdue(DateTimeOffset now) => DueAt <= now;

    internal bool IsDismissed => Status == "dismissed";
}

public sealed record ClaimArticle
{
    public required string Id { get; init; }

    public int Revision { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Visibility { get; init; }
}

/// <summary>Who says so. Source is null where the text names none.</summary>
public sealed record ClaimAttribution
{
    public required string Id { get; init; }

    public string? Source { get; init; }

    public required string SourceClass { get; init; }

    public ClaimSpeaker? Speaker { get; init; }

    public string? Cue { get; init; }

    public string? Stance { get; init; }

    public string? Quote { get; init; }
}

public sealed record ClaimSpeaker(string Name, string? Title, string? Mention);

/// <summary>What drove a score (checkWorthiness, verifiability, subjectivity); a weight below zero speaks against.</summary>
public sealed record ScoreReason(string Score, string Reason, double Weight);

public sealed record ClaimTypeCue(string Type, int Start, int End, string? Text = null);

/// <summary>What a claim rests on: kind is link, document, study, interview, broadcast, social-post, outlet.</summary>
public sealed record ClaimCitation(string Id, string Kind, string Text, string? Url = null);

/// <summary>Severity is info, warn or block; the reason is a sentence.</summary>
public sealed record ClaimFlag(string Rule, string Severity, string Reason);

/// <summary>A past fact-check that may say the same.</summary>
public sealed record ClaimMatch
{
    public required string Id { get; init; }

    public string? Claim { get; init; }

    public string? Rating { get; init; }

    public bool Negative { get; init; }

    /// <summary>0 to 1.</summary>
    public double Score { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    /// <summary>A reviewer said that it says the same.</summary>
    public bool Accepted { get; init; }
}
