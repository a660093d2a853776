using FactCheck.Contracts.Claims;

namespace FactCheck.Extraction.ExtractClaims;

/// <summary>What one version of the engine extracted from one revision.</summary>
internal sealed class ArticleExtraction
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    public required string EngineVersion { get; init; }

    public required List<ExtractedClaim> Claims { get; init; }

    public required List<ExtractedCitation> Citations { get; init; }

    public required DateTimeOffset ExtractedAt { get; init; }
}
