using System.Text.Json;
using FactCheck.Contracts.Articles;
using FactCheck.Language;

namespace FactCheck.Verdicts.Articles;

/// <summary>What was found in one revision of an article, as it was found; it never changes.</summary>
internal sealed class ArticleAnalysis
{
    private ArticleAnalysis()
    {
    }

    public Guid WorkspaceId { get; private init; }

    public Guid ArticleId { get; private init; }

    public int Revision { get; private init; }

    public string? Title { get; private init; }

    public string? Url { get; private init; }

    public string Visibility { get; private init; } = Visibilities.Published;

    public DateTimeOffset? PublishedAt { get; private init; }

    /// <summary>The <see cref="Analysis"/>, its claims with their ids, flags and matches.</summary>
    public string Document { get; private init; } = "";

    public DateTimeOffset CheckedAt { get; private init; }

    internal static ArticleAnalysis Create(ArticleSnapshot article, Analysis analysis, DateTimeOffset now) => new()
    {
        WorkspaceId = article.WorkspaceId,
        ArticleId = article.ArticleId,
        Revision = article.Revision,
        Title = article.Title,
        Url = article.Url,
        Visibility = article.Visibility,
        PublishedAt = article.PublishedAt?.ToUniversalTime(),
        Document = JsonSerializer.Serialize(analysis, LanguageJson.Options),
        CheckedAt = now,
    };

    internal Analysis Read() => JsonSerializer.Deserialize<Analysis>(Document, LanguageJson.Options)
        ?? throw new InvalidOperationException($"The analysis of {ArticleId}, revision {Revision}, is null.");
}
