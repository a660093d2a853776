using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Clients;

/// <summary>/v1/articles</summary>
internal sealed class ArticlesClient(GatewayClient gateway)
{
    internal Task<Page<Article>> ListAsync(string? cursor = null, CancellationToken cancellationToken = default) =>
        gateway.GetAsync<Page<Article>>($"v1/articles?limit={Cursor.DefaultLimit}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", cancellationToken);

    internal Task<Article> GetAsync(string id, CancellationToken cancellationToken = default) =>
        gateway.GetAsync<Article>(Path(id), cancellationToken);

    internal Task<ArticleAnalysis> AnalysisAsync(string id, CancellationToken cancellationToken = default) =>
        gateway.GetAsync<ArticleAnalysis>($"{Path(id)}/analysis", cancellationToken);

    /// <summary>Between the latest revision and the one before.</summary>
    internal Task<ArticleChanges> ChangesAsync(string id, CancellationToken cancellationToken = default) =>
        gateway.GetAsync<ArticleChanges>($"{Path(id)}/changes", cancellationToken);

    internal Task<ArticleReceipt> SubmitAsync(ArticleDraft draft, CancellationToken cancellationToken = default) =>
        gateway.PostAsync<ArticleReceipt>("v1/articles", draft, ifMatch: null, cancellationToken);

    /// <summary>Each stage as the article reaches it, until it is checked or failed.</summary>
    internal async IAsyncEnumerable<Article> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var response = await gateway.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{Path(id)}/events"), cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var events = SseParser.Create(body, (_, data) => JsonSerializer.Deserialize<Article>(data, JsonSerializerOptions.Web)!);
        await foreach (var item in events.EnumerateAsync(cancellationToken))
        {
            yield return item.Data;
        }
    }

    private static string Path(string id) => $"v1/articles/{Uri.EscapeDataString(id)}";
}

/// <summary>The body of <c>POST /v1/articles</c>.</summary>
internal sealed record ArticleDraft
{
    public required string Text { get; init; }

    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    public required string Visibility { get; init; }
}
