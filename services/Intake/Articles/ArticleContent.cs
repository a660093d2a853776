using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Contracts.Articles;

namespace FactCheck.Intake.Articles;

/// <summary>A submission that was read and found good: plain text with its links, ready to be kept.</summary>
internal sealed record ArticleContent
{
    public required string Text { get; init; }

    public IReadOnlyList<ArticleLink> Links { get; init; } = [];

    public string? ExternalId { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Desk { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Language { get; init; }

    public string Visibility { get; init; } = Visibilities.Published;

    /// <summary>What makes two submissions the same article.</summary>
    public string? Identity => ExternalId is { } id ? IdentityOf(id) : Url is { } url ? $"url:{url}" : null;

    /// <summary>
    /// SHA-256, in lower-case hex, over all that a reader or a policy could see change but for date and language, which are compared by
    /// themselves; without a desk as it was before there were any, so that what was submitted then is not taken for new.
    /// </summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Desk is null
        ? JsonSerializer.SerializeToUtf8Bytes(new { Title, Byline, Visibility, Text, Links })
        : JsonSerializer.SerializeToUtf8Bytes(new { Title, Byline, Visibility, Text, Links, Desk })));

    /// <summary>Of the article that has the sender's own id.</summary>
    internal static string IdentityOf(string externalId) => $"id:{externalId}";
}
