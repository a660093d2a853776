using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>GET /factchecks/{slug} — the page for readers and search engines.</summary>
internal static class ShowFactCheck
{
    private const int MaxSlug = 100;

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/{slug}", HandleAsync)
            .AllowAnonymous()
            .WithName("ShowFactCheck")
            .WithSummary("The public page of a verdict, with its ClaimReview in it; needs no key")
            .WithExample(response: """<!doctype html><html lang="en"><title>The tax rate has doubled since 2010.</title>…</html>""", mediaType: "text/html")
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .Produces(StatusCodes.Status404NotFound, contentType: "text/html");

    private static async Task<RazorComponentResult<FactCheckPage>> HandleAsync(string slug, HttpContext http, PublishedVerdicts verdicts)
    {
        var verdict = slug.Length <= MaxSlug ? await verdicts.FindAsync(slug, http.RequestAborted) : null;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = PageStyle.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "public, max-age=60";
        return new RazorComponentResult<FactCheckPage>(new Dictionary<string, object?> { [nameof(FactCheckPage.View)] = verdict is null ? null : FactCheckView.Of(verdict) })
        {
            StatusCode = verdict is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }
}
