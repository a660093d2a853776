using FactCheck.Language;

namespace FactCheck.Verdicts.Claims;

/// <summary>What the engine read in a claim beside what the queue filters and sorts by: one value of the database, so that it may grow.</summary>
internal sealed record ClaimDetails
{
    /// <summary>The stretches that make the claim, where its source interrupts it; empty where it is one stretch.</summary>
    public IReadOnlyList<Mention> Parts { get; init; } = [];

    /// <summary>Null where the engine that read the claim did not say.</summary>
    public double? Subjectivity { get; init; }

    /// <summary>What drove the three scores.</summary>
    public IReadOnlyList<ScoreReason> Reasons { get; init; } = [];

    public IReadOnlyList<TypeCue> TypeCues { get; init; } = [];

    public IReadOnlyList<Mention> Negations { get; init; } = [];

    public IReadOnlyList<Mention> Conditions { get; init; } = [];

    public IReadOnlyList<ClaimCitation> RestsOn { get; init; } = [];

    internal static ClaimDetails From(Language.Claim claim, IReadOnlyList<Citation> citations) => new()
    {
        Parts = claim.Parts,
        Subjectivity = claim.Subjectivity,
        Reasons = claim.Reasons,
        TypeCues = claim.TypeCues,
        Negations = claim.Negations,
        Conditions = claim.Conditions,
        RestsOn = [.. citations.Where(citation => claim.RestsOn.Contains(citation.Id)).Select(citation => new ClaimCitation(citation.Id, citation.Kind, citation.Text, citation.Url))],
    };
}

/// <summary>What a claim rests on; the whole citation stands in the analysis.</summary>
internal sealed record ClaimCitation(string Id, string Kind, string Text, string? Url);
