using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Language.Revisions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Revisions;

/// <summary>GET /v1/articles/{id}/changes</summary>
internal static class GetChanges
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/articles/{id}/changes", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("GetChanges")
            .WithSummary("What became of an article's claims and attributions between two revisions")
            .WithDescription(
                "from and to are numbers of revisions that were checked, in either order. Without to it is the latest; without from, the one before to. "
                + "A claim that is the same in both has one id, and is left out where it says the same at the same offsets.")
            .WithExample(response: ChangesResponse.Example)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ChangesResponse>, ProblemHttpResult>> HandleAsync(
        string id, VerdictsDbContext db, CancellationToken cancellationToken, int? from = null, int? to = null)
    {
        if (!PublicId.TryParse(PublicId.Article, id, out var articleId))
        {
            return Problems.NotFound("article");
        }

        var known = db.Analyses.AsNoTracking().Where(analysis => analysis.ArticleId == articleId).OrderByDescending(analysis => analysis.Revision);
        var later = await known.FirstOrDefaultAsync(analysis => to == null || analysis.Revision == to, cancellationToken);
        if (later is null)
        {
            return Missing("to");
        }

        var earlier = await known.FirstOrDefaultAsync(
            analysis => from == null ? analysis.Revision < later.Revision : analysis.Revision == from, cancellationToken);
        if (earlier is null)
        {
            return Missing("from");
        }

        var (before, after) = (earlier.Read(), later.Read());
        return TypedResults.Ok(ChangesResponse.Of(articleId, before, after, RevisionAlignment.ById(before, after)));
    }

    private static ProblemHttpResult Missing(string field) => Problems.Problem(
        StatusCodes.Status404NotFound, "not-found", "There is no such revision to compare: it is still being checked, or this workspace has no such article or revision.", field);
}
