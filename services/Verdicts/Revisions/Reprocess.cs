using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Revisions;

/// <summary>POST /v1/articles/{id}:reprocess</summary>
internal static class Reprocess
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/articles/{id}:reprocess", HandleAsync)
            .RequireScope(Scopes.ArticlesWrite)
            .WithName("ReprocessArticle")
            .WithSummary("Read an article's latest revision again with today's engine; with dryRun, only what would differ")
            .WithDescription(
                "Answers what differs. A revision that today's engine has read already is left alone, so that it may be asked for twice. The article says what "
                + "it said: a claim that is read otherwise is anchored and flagged anew, and no review and no verdict is touched.")
            .WithExample(response: ChangesResponse.Example)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ChangesResponse>, ProblemHttpResult>> HandleAsync(
        string id, VerdictsDbContext db, Rereader rereader, CancellationToken cancellationToken, bool dryRun = false)
    {
        if (!PublicId.TryParse(PublicId.Article, id, out var articleId))
        {
            return Problems.NotFound("article");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!dryRun)
        {
            await rereader.TakeTurnAsync(articleId, cancellationToken);
        }

        var stored = await db.Analyses.Where(analysis => analysis.ArticleId == articleId)
            .OrderByDescending(analysis => analysis.Revision)
            .FirstOrDefaultAsync(cancellationToken);
        if (stored is null)
        {
            return Problems.Problem(404, "not-found", "There is no analysis: the article is still being checked, or this workspace has no such article.");
        }

        var reading = await rereader.ReadAsync(stored, cancellationToken);
        if (!dryRun && !reading.IsBySameEngine)
        {
            await rereader.ReplaceAsync(reading, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return TypedResults.Ok(ChangesResponse.Of(articleId, reading.Before, reading.Result.Analysis, reading.Alignment));
    }
}
