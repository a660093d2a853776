using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Articles;

/// <summary>
/// GET /v1/articles/{id}/events — server-sent events until the latest revision is checked or failed. It reads the row
/// at short intervals: that works with any number of copies, and costs one look-up by key a turn.
/// </summary>
internal static class WatchArticle
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(10);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/articles/{id}/events", HandleAsync)
            .RequireScope(Scopes.ArticlesRead)
            .LimitStreams()
            .WithName("WatchArticle")
            .WithSummary("Progress as server-sent events, until checked")
            .WithExample(response: $"event: {ArticleStages.Checked}\ndata: {ArticleResponse.Example.ReplaceLineEndings("")}\n\n")
            .Produces<ArticleResponse>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<ServerSentEventsResult<ArticleResponse>, ProblemHttpResult>> HandleAsync(
        string id, IntakeDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Article, id, out var articleId)
            || await db.Articles.AsNoTracking().SingleOrDefaultAsync(known => known.Id == articleId, cancellationToken) is not { } article)
        {
            return Problems.NotFound("article");
        }

        return TypedResults.ServerSentEvents(WatchAsync(article, db, clock, cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<ArticleResponse>> WatchAsync(
        Article article, IntakeDbContext db, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + AtMost;
        var watched = db.Shown(db.Articles.Where(known => known.Id == article.Id)).Where(shown => shown.Response.Revision == article.LatestRevision);
        string? last = null;
        while (clock.GetUtcNow() < until)
        {
            var shown = (await watched.SingleAsync(cancellationToken)).Response;
            if (shown.Status != last)
            {
                last = shown.Status;
                yield return new SseItem<ArticleResponse>(shown, last);
            }

            if (shown.Status is ArticleStages.Checked or ArticleStages.Failed)
            {
                yield break;
            }

            await Task.Delay(BetweenLooks, clock, cancellationToken);
        }
    }
}
