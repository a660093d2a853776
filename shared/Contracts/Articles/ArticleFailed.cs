namespace FactCheck.Contracts.Articles;

/// <summary>A revision could not be checked; its message waits in the error queue of the service that gave up.</summary>
public sealed record ArticleFailed
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    /// <summary>A sentence for the sender; no stack trace.</summary>
    public required string Reason { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    /// <summary>One of <see cref="Visibilities"/>; null from a copy that does not say.</summary>
    public string? Visibility { get; init; }

    /// <summary>The desk that the article was written for; null where none was named.</summary>
    public string? Desk { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
