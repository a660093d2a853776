namespace FactCheck.Intake.Articles;

/// <summary>An article, known by the sender's own id or address; what it says stands in its revisions.</summary>
internal sealed class Article
{
    private Article()
    {
    }

    public Guid Id { get; private init; }

    public Guid WorkspaceId { get; private init; }

    /// <summary>The sender's id, or else the address; null when it has neither, so that every submission is a new article.</summary>
    public string? Identity { get; private init; }

    public string? ExternalId { get; private init; }

    public string? Url { get; private set; }

    public int LatestRevision { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    internal static Article Create(Guid workspaceId, ArticleContent content, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WorkspaceId = workspaceId,
        Identity = content.Identity,
        ExternalId = content.ExternalId,
        Url = content.Url,
        CreatedAt = now,
    };

    internal ArticleRevision Revise(ArticleContent content, DateTimeOffset now)
    {
        LatestRevision++;
        Url = content.Url ?? Url;
        return ArticleRevision.Create(this, content, now);
    }
}
