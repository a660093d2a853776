using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Language;
using FactCheck.Language.Attributions;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Articles;

/// <summary>GET /v1/articles/{id}/analysis</summary>
internal static class GetAnalysis
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/articles/{id}/analysis", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("GetAnalysis")
            .WithSummary("Claims and attributions of an article's latest checked revision, or of the one asked for")
            .WithExample(response: AnalyzeText.Example)
            .Produces<Analysis>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<JsonHttpResult<Analysis>, ProblemHttpResult>> HandleAsync(
        string id,
        VerdictsDbContext db,
        [AsParameters] LeastConfidence confidence,
        CancellationToken cancellationToken,
        int? revision = null)
    {
        if (confidence.Problem() is { } problem)
        {
            return problem;
        }

        if (!PublicId.TryParse(PublicId.Article, id, out var articleId))
        {
            return Problems.NotFound("article");
        }

        var analysis = await db.Analyses.AsNoTracking()
            .Where(candidate => candidate.ArticleId == articleId && (revision == null || candidate.Revision == revision))
            .OrderByDescending(candidate => candidate.Revision)
            .FirstOrDefaultAsync(cancellationToken);
        return analysis is null
            ? Problems.Problem(404, "not-found", "There is no analysis: the article is still being checked, or this workspace has no such article or revision.")
            : TypedResults.Json(analysis.Read().AtLeast(confidence.OrNone), LanguageJson.Options);
    }
}
