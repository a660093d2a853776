using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Claims;

namespace FactCheck.Contracts.Attributions;

/// <summary>Attribution found who says what in a revision: Verdicts matches, applies the policy and stores.</summary>
public sealed record ClaimsAttributed
{
    public required ArticleSnapshot Article { get; init; }

    public required string DetectedLanguage { get; init; }

    public required IReadOnlyList<Span> Sentences { get; init; }

    public required IReadOnlyList<AttributedClaim> Claims { get; init; }

    public required IReadOnlyList<FoundAttribution> Attributions { get; init; }

    public required IReadOnlyList<ExtractedCitation> Citations { get; init; }

    public required string EngineVersion { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}

/// <summary>A claim, narrowed to what is said (its cue and source left out), with the attributions that hold it.</summary>
public sealed record AttributedClaim
{
    public required ExtractedClaim Claim { get; init; }

    /// <summary>Ids of <see cref="FoundAttribution"/>; empty where the article itself asserts the claim.</summary>
    public required IReadOnlyList<string> AttributedTo { get; init; }

    /// <summary>Ids of the citations (<see cref="ClaimsAttributed.Citations"/>) that the claim rests on.</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];
}
