using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FactCheck.Dashboard.Clients;

/// <summary>/v1/sources and the report on them.</summary>
internal sealed class SourcesClient(GatewayClient gateway)
{
    internal sealed record Detail(Source Source, Page<SourceAppearance> Appearances);

    internal Task<Page<Source>> ListAsync(string? words, string? sourceClass, string? cursor, CancellationToken cancellationToken)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("q", words), ("class", sourceClass), ("cursor", cursor) })
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value);
            }
        }

        return gateway.GetAsync<Page<Source>>($"v1/sources{query}", cancellationToken);
    }

    internal Task<Detail> GetAsync(string id, string? cursor, CancellationToken cancellationToken) =>
        gateway.GetAsync<Detail>($"{Path(id)}{(cursor is null ? "" : $"?cursor={Uri.EscapeDataString(cursor)}")}", cancellationToken);

    /// <summary>The other becomes part of the one that is kept.</summary>
    internal Task<Source> MergeAsync(string kept, string other, CancellationToken cancellationToken) =>
        gateway.PostAsync<Source>($"{Path(kept)}:merge", new { sourceId = other }, ifMatch: null, cancellationToken);

    /// <returns>The new source, which these articles quote.</returns>
    internal Task<Source> SplitAsync(string id, IReadOnlyCollection<string> articles, CancellationToken cancellationToken) =>
        gateway.PostAsync<Source>($"{Path(id)}:split", new { articles }, ifMatch: null, cancellationToken);

    internal Task<SourcingReport> ReportAsync(ReportQuery query, string? cursor, CancellationToken cancellationToken) =>
        gateway.GetAsync<SourcingReport>(query.Path("json", cursor), cancellationToken);

    internal Task<HttpResponseMessage> ReportCsvAsync(ReportQuery query, CancellationToken cancellationToken) =>
        gateway.SendAsync(new HttpRequestMessage(HttpMethod.Get, query.Path("csv")), cancellationToken);

    private static string Path(string id) => $"v1/sources/{Uri.EscapeDataString(id)}";
}
