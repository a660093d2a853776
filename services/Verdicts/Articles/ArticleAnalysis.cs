using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Contracts.Articles;
using FactCheck.Language;

namespace FactCheck.Verdicts.Articles;

/// <summary>What was found in one revision of an article, as it was found; only another version of the engine replaces it.</summary>
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

    public string? Byline { get; private init; }

    public string? Desk { get; private init; }

    public string Visibility { get; private init; } = Visibilities.Published;

    public DateTimeOffset? PublishedAt { get; private init; }

    /// <summary>The <see cref="Analysis"/>, its claims with their ids, flags and matches.</summary>
    public string Document { get; private set; } = "";

    public DateTimeOffset CheckedAt { get; private set; }

    internal static ArticleAnalysis Create(ArticleSnapshot article, Analysis analysis, DateTimeOffset now) => new()
    {
        WorkspaceId = article.WorkspaceId,
        ArticleId = article.ArticleId,
        Revision = article.Revision,
        Title = article.Title,
        Url = article.Url,
        Byline = article.Byline,
        Desk = article.Desk,
        Visibility = article.Visibility,
        PublishedAt = article.PublishedAt?.ToUniversalTime(),
        Document = Write(analysis),
        CheckedAt = now,
    };

    /// <summary>Another version of the engine read the revision again.</summary>
    internal void Replace(Analysis analysis, DateTimeOffset now) => (Document, CheckedAt) = (Write(analysis), now);

    /// <summary>The revision, as far as it is known here.</summary>
    internal ArticleSnapshot ToSnapshot(string text) => new()
    {
        WorkspaceId = WorkspaceId,
        ArticleId = ArticleId,
        Revision = Revision,
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Text = text,
        Title = Title,
        Url = Url,
        Byline = Byline,
        Desk = Desk,
        Visibility = Visibility,
        PublishedAt = PublishedAt,
    };

    internal Analysis Read() => JsonSerializer.Deserialize<Analysis>(Document, LanguageJson.Options)
        ?? throw new InvalidOperationException($"The analysis of {ArticleId}, revision {Revision}, is null.");

    private static string Write(Analysis analysis) => JsonSerializer.Serialize(analysis, LanguageJson.Options);
}
