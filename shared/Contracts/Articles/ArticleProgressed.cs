namespace FactCheck.Contracts.Articles;

/// <summary>A service began its part. A courtesy to who is watching: sent outside the outbox, and may be lost.</summary>
public sealed record ArticleProgressed
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    /// <summary>One of <see cref="ArticleStages"/>.</summary>
    public required string Stage { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}

/// <summary>The stages of a revision, in order.</summary>
public static class ArticleStages
{
    public const string Received = "received";
    public const string Extracting = "extracting";
    public const string Attributing = "attributing";
    public const string Checked = "checked";
    public const string Failed = "failed";
}
