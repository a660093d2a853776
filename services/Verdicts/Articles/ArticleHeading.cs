namespace FactCheck.Verdicts.Articles;

/// <summary>What a claim needs to say about the article it stands in.</summary>
internal sealed record ArticleHeading(string? Title, string? Url, string Visibility)
{
    /// <summary>As its sender said; null where it did not.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The desk that it was written for; null where none was named.</summary>
    public string? Desk { get; init; }
}
