using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Articles;

/// <summary>GET /v1/articles</summary>
internal static class ListArticles
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/articles", HandleAsync)
            .RequireScope(Scopes.ArticlesRead)
            .WithName("ListArticles")
            .WithSummary("Articles, newest first")
            .WithExample(response: $$"""{ "items": [{{ArticleResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Page<ArticleResponse>>, ProblemHttpResult>> HandleAsync(
        IntakeDbContext db, CancellationToken cancellationToken, string? externalId = null, string? cursor = null, int limit = Cursor.DefaultLimit)
    {
        if (limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        IQueryable<Article> articles = db.Articles;
        if (externalId is not null)
        {
            var identity = ArticleContent.IdentityOf(externalId);
            articles = articles.Where(article => article.Identity == identity);
        }

        if (cursor is not null)
        {
            if (!Cursor.TryDecode(cursor, out var position))
            {
                return Problems.Invalid("invalid-cursor", "cursor is not one that a list of articles gave.", "cursor");
            }

            var (createdAt, id) = (new DateTimeOffset(position.SortKey, TimeSpan.Zero), position.Id);
            articles = articles.Where(article => EF.Functions.LessThan(ValueTuple.Create(article.CreatedAt, article.Id), ValueTuple.Create(createdAt, id)));
        }

        var page = articles.OrderByDescending(article => article.CreatedAt).ThenByDescending(article => article.Id).Take(limit + 1);
        var rows = await db.ShownAtLatest(page)
            .OrderByDescending(row => row.Article.CreatedAt).ThenByDescending(row => row.Article.Id)
            .ToListAsync(cancellationToken);
        var last = rows.Count > limit ? rows[limit - 1].Article : null;
        return TypedResults.Ok(new Page<ArticleResponse>(
            [.. rows.Take(limit).Select(row => row.Response)], last is null ? null : Cursor.Encode(last.CreatedAt.UtcTicks, last.Id)));
    }
}
