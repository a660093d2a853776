using FactCheck.Contracts.Attributions;

namespace FactCheck.Attribution.AttributeClaims;

/// <summary>Who says what in one revision, as one version of the engine found it.</summary>
internal sealed class ArticleAttribution
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    public required string EngineVersion { get; init; }

    public required List<FoundAttribution> Attributions { get; init; }

    public required DateTimeOffset AttributedAt { get; init; }
}
