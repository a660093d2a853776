using System.Globalization;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Verdicts.Reports;

/// <summary>GET /v1/reports/anonymous-sources</summary>
internal static class AnonymousSources
{
    private static readonly string[] Groupings = ["article", "desk", "author", "month"];

    internal sealed record Query
    {
        /// <summary>Articles published at this time or later; 90 days ago unless said otherwise.</summary>
        [FromQuery(Name = "from")]
        public DateTimeOffset? From { get; init; }

        /// <summary>Before this time; now unless said otherwise.</summary>
        [FromQuery(Name = "to")]
        public DateTimeOffset? To { get; init; }

        /// <summary>article, desk, author or month (the default).</summary>
        [FromQuery(Name = "groupBy")]
        public string? GroupBy { get; init; }

        /// <summary>json (the default) or csv.</summary>
        [FromQuery(Name = "format")]
        public string? Format { get; init; }

        [FromQuery(Name = "cursor")]
        public string? Cursor { get; init; }

        [FromQuery(Name = "limit")]
        public int? Limit { get; init; }

        internal ProblemHttpResult? Problem() =>
            GroupBy is not null && !Groupings.Contains(GroupBy) ? Invalid($"groupBy is one of {string.Join(", ", Groupings)}.", "groupBy")
            : Format is not (null or "json" or "csv") ? Invalid("format is json or csv.", "format")
            : From >= To ? Invalid("from must be before to.", "from")
            : Limit is < 1 or > Hosting.Http.Cursor.MaxLimit ? Invalid($"limit must be 1 to {Hosting.Http.Cursor.MaxLimit}.", "limit")
            : Cursor is not null && (!Hosting.Http.Cursor.TryDecode(Cursor, out var position) || position.SortKey is < 0 or > int.MaxValue)
                ? Invalid("cursor is not one that this report gave.", "cursor")
            : null;

        private static ProblemHttpResult Invalid(string detail, string field) => Problems.Invalid("invalid-report", detail, field);
    }

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/reports/anonymous-sources", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("ReportAnonymousSources")
            .WithSummary("How far articles rest on unnamed sources: by article, desk, author or month, and who is quoted how often")
            .WithExample(response: SourcingReport.Example, mediaType: "application/json")
            .WithExample(response: "month,title,articles,claims,attributedClaims,anonymousClaims,anonymousShare,named-person\r\n2026-11,,40,1800,900,90,0.05,700\r\n", mediaType: Csv.MediaType)
            .WithDescription("Of each article its latest checked revision counts. An article of two authors counts for both. As CSV the groups alone.")
            .Produces<SourcingReport>(StatusCodes.Status200OK, "application/json", Csv.MediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> HandleAsync(
        [AsParameters] Query query, SourcingFigures figures, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        var to = query.To?.ToUniversalTime() ?? clock.GetUtcNow();
        var period = new Period(query.From?.ToUniversalTime() ?? to.AddDays(-90), to);
        var offset = query.Cursor is { } cursor && Cursor.TryDecode(cursor, out var position) ? (int)position.SortKey : 0;
        var limit = query.Limit ?? Cursor.DefaultLimit;
        var report = await figures.ReadAsync(period, query.GroupBy ?? "month", offset, limit, cancellationToken);
        var asCsv = query.Format == "csv" || (query.Format is null && request.Headers.Accept.ToString().StartsWith(Csv.MediaType, StringComparison.OrdinalIgnoreCase));
        return asCsv ? TypedResults.Text(Lines(report), Csv.MediaType) : TypedResults.Ok(report);
    }

    private static string Lines(SourcingReport report) => Csv.Write(
        [report.GroupBy, "title", "articles", "claims", "attributedClaims", "anonymousClaims", "anonymousShare", .. SourcingReport.Classes],
        report.Groups.Items.Select(group => (IReadOnlyList<string?>)
        [
            group.Key,
            group.Title,
            .. new[] { group.Articles, group.Claims, group.AttributedClaims, group.AnonymousClaims }.Select(Number),
            group.AnonymousShare.ToString("0.####", CultureInfo.InvariantCulture),
            .. SourcingReport.Classes.Select(kind => Number(group.Quotes.GetValueOrDefault(kind))),
        ]));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
