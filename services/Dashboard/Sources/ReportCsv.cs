using FactCheck.Dashboard.Clients;
using Microsoft.AspNetCore.Components.Authorization;

namespace FactCheck.Dashboard.Sources;

/// <summary>GET /sources/report.csv: the report as the API writes it, for whoever is signed in.</summary>
internal static class ReportCsv
{
    internal const string Path = "/sources/report.csv";

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpContext http, AuthenticationStateProvider authentication, SourcesClient api, TimeProvider clock, string? from, string? to, string? by, CancellationToken cancellationToken)
    {
        // In a plain request nobody has told the components who asks.
        ((IHostEnvironmentAuthenticationStateProvider)authentication).SetAuthenticationState(Task.FromResult(new AuthenticationState(http.User)));
        var query = ReportFilter.Read(from, to, by, clock);
        try
        {
            using var response = await api.ReportCsvAsync(query, cancellationToken);
            var name = $"unnamed-sources-by-{query.GroupBy}-{ReportFilter.Written(query.From)}-{ReportFilter.Written(query.To)}.csv";
            return TypedResults.File(await response.Content.ReadAsByteArrayAsync(cancellationToken), "text/csv; charset=utf-8", name);
        }
        catch (ApiException refusal)
        {
            return TypedResults.Text(refusal.Message, statusCode: StatusCodes.Status502BadGateway);
        }
    }
}
