using FactCheck.Language;

namespace FactCheck.Verdicts.Sources;

/// <summary>A source in the latest revision of one article: what it is called there, how often it is quoted, and for what.</summary>
internal sealed class SourceAppearance
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    public required Guid SourceId { get; set; }

    public required int Revision { get; init; }

    /// <summary>By which the next revision knows it again.</summary>
    public required string Key { get; init; }

    public string? TitledKey { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public required string Class { get; init; }

    /// <summary>How many attributions it has, and how many of them in quote marks.</summary>
    public required int Quotes { get; init; }

    public required int DirectQuotes { get; init; }

    public required IReadOnlyList<Mention> Mentions { get; init; }

    public required Guid[] ClaimIds { get; init; }
}
