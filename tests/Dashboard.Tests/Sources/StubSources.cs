using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Dashboard.Tests.Sources;

/// <summary>The register and the report as the API tells them, and what was merged and split.</summary>
internal static class StubSources
{
    internal const string Ida = "src_01900000000070008000000000000005";
    internal const string Holm = "src_01900000000070008000000000000006";

    private static readonly string[] Names = ["Ida Holm", "Holm, <b>Mayor</b>"];

    internal static void Map(WebApplication app)
    {
        app.MapGet("/v1/sources", (string? q) => Results.Json(new { items = q is null or "Holm" ? new[] { Source(Ida, "Ida Holm", 2), Source(Holm, "I. Holm", 1) } : [] }));
        app.MapGet("/v1/sources/{id}", (string id) => Results.Json(new { source = Source(id, "Ida Holm", 2), appearances = new { items = new[] { Appearance('a', "Fares"), Appearance('b', "Bridges") } } }));
        app.MapPost("/v1/sources/{id}:merge", (string id) => Results.Json(Source(id, "Ida Holm", 3)));
        app.MapPost("/v1/sources/{id}:split", () => Results.Json(Source(Holm, "Ida Holm", 1)));
        app.MapGet("/v1/reports/anonymous-sources", (string groupBy, string format, DateTimeOffset from) =>
            format == "csv" ? Results.Text($"{groupBy},title\r\n2026-11,\r\n", "text/csv") : Results.Json(Report(groupBy, from)));
    }

    private static object Source(string id, string name, int articles) => new
    {
        id,
        kind = "person",
        sourceClass = "named-person",
        name,
        title = "mayor of Halse",
        alsoKnownAs = Names,
        articles,
        quotes = 3,
        claims = 4,
    };

    private static object Appearance(char last, string title) => new
    {
        articleId = $"art_0190000000007000800000000000000{last}",
        articleTitle = title,
        name = "Ida Holm",
        sourceClass = "named-person",
        quotes = 2,
        directQuotes = 1,
        claims = new[] { new { id = $"clm_{StubApi.ClaimId:N}", text = "Fares rose", status = "detected" } },
    };

    private static object Report(string groupBy, DateTimeOffset from) => new
    {
        from,
        to = from.AddDays(90),
        total = Group(null, from.Year < 2020 ? 0 : 4, 20, 5),
        groups = new { items = Groups(groupBy) },
        sources = new[] { new { id = Ida, name = "Ida Holm", sourceClass = "named-person", articles = 2, quotes = 3, directQuotes = 1 } },
    };

    private static object[] Groups(string groupBy) => groupBy switch
    {
        "desk" => [Group("<i>city</i>", 3, 10, 4), Group(null, 1, 10, 1)],
        "article" => [.. Enumerable.Range(0, 23).Select(article => Group($"art_{article}", 1, 10, 1))],
        _ => [Group("2026-10", 2, 10, 4), Group("2026-11", 2, 10, 1)],
    };

    private static object Group(string? key, int articles, int claims, int unnamed) => new
    {
        key,
        articles,
        claims,
        attributedClaims = claims / 2,
        anonymousClaims = unnamed,
        anonymousShare = (double)unnamed / claims,
        quotes = new Dictionary<string, int> { ["named-person"] = 7, ["unnamed-official"] = unnamed },
    };
}
