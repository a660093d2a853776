using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Revisions;

/// <summary>POST /v1/articles/{id}:reprocess</summary>
internal static class Reprocess
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/articles/{id}:reprocess", HandleAsync)
            .RequireScope(Scopes.ArticlesWrite)
            .LimitAnalyses()
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

        // A long article takes a second or two: until it has been read, it and the transaction's connection are kept from nobody.
        if (await rereader.AnalyseAsync(articleId, known: null, cancellationToken) is not { } found)
        {
            return NotChecked();
        }

        if (dryRun || found.IsBySameEngine)
        {
            return Differences(articleId, await rereader.ReadAsync(found, cancellationToken));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await rereader.TakeTurnAsync(articleId, cancellationToken);
        if (await rereader.AnalyseAsync(articleId, found, cancellationToken) is not { } latest)
        {
            return NotChecked();
        }

        var reading = await rereader.ReadAsync(latest, cancellationToken);
        if (!latest.IsBySameEngine)
        {
            await rereader.ReplaceAsync(reading, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return Differences(articleId, reading);
    }

    private static Ok<ChangesResponse> Differences(Guid articleId, Rereader.Reading reading) =>
        TypedResults.Ok(ChangesResponse.Of(articleId, reading.Found.Before, reading.Result.Analysis, reading.Alignment));

    private static ProblemHttpResult NotChecked() =>
        Problems.Problem(404, "not-found", "There is no analysis: the article is still being checked, or this workspace has no such article.");
}
