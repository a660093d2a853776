namespace FactCheck.Contracts.Articles;

/// <summary>One immutable revision of an article, with all that a consumer needs to work on it.</summary>
public sealed record ArticleSnapshot
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Revision { get; init; }

    /// <summary>
    /// SHA-256, lower-case hex, as Intake makes it: over title, byline, visibility, text, links and desk. In a snapshot that Verdicts makes of what
    /// it keeps, over the text alone.
    /// </summary>
    public required string ContentHash { get; init; }

    /// <summary>Plain text; every offset in every message points into it, in UTF-16 code units.</summary>
    public required string Text { get; init; }

    public string? ExternalId { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    /// <summary>The desk that it was written for, as its sender calls it; null where none was named.</summary>
    public string? Desk { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>ISO 639-1, as the sender declared it.</summary>
    public string? Language { get; init; }

    /// <summary><c>published</c> or <c>embargoed</c>; an embargoed article's text leaves in no event.</summary>
    public string Visibility { get; init; } = Visibilities.Published;

    public IReadOnlyList<ArticleLink> Links { get; init; } = [];
}

/// <summary>A link that the text carries: the anchor's words at [Start, End) and where they lead.</summary>
public sealed record ArticleLink(int Start, int End, string Url);

public static class Visibilities
{
    public const string Published = "published";
    public const string Embargoed = "embargoed";
}
