using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Articles;

/// <summary>GET /v1/articles/{id}/revisions and …/revisions/{number}</summary>
internal static class GetRevisions
{
    internal static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/articles/{id}/revisions", ListAsync)
            .RequireScope(Scopes.ArticlesRead)
            .WithName("ListRevisions")
            .WithSummary("An article's revisions, newest first")
            .WithExample(response: $$"""{ "items": [{{ArticleResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapGet("/articles/{id}/revisions/{number:int}", GetAsync)
            .RequireScope(Scopes.ArticlesRead)
            .WithName("GetRevision")
            .WithSummary("One revision with its text")
            .WithExample(response: ArticleResponse.Example)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<ArticleResponse>>, ProblemHttpResult>> ListAsync(
        string id, IntakeDbContext db, CancellationToken cancellationToken, string? cursor = null, int limit = Cursor.DefaultLimit)
    {
        if (limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        (long SortKey, Guid Id) position = (long.MaxValue, default);
        if (cursor is not null && !Cursor.TryDecode(cursor, out position))
        {
            return Problems.Invalid("invalid-cursor", "cursor is not one that a list of revisions gave.", "cursor");
        }

        var rows = await db.Shown(Known(id, db))
            .Where(row => row.Response.Revision < position.SortKey)
            .OrderByDescending(row => row.Response.Revision)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        if (rows is [] && cursor is null)
        {
            return Problems.NotFound("article");
        }

        var last = rows.Count > limit ? rows[limit - 1] : null;
        return TypedResults.Ok(new Page<ArticleResponse>(
            [.. rows.Take(limit).Select(row => row.Response)], last is null ? null : Cursor.Encode(last.Response.Revision, last.Article.Id)));
    }

    private static async Task<Results<Ok<ArticleResponse>, ProblemHttpResult>> GetAsync(string id, int number, IntakeDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Shown(Known(id, db)).SingleOrDefaultAsync(row => row.Response.Revision == number, cancellationToken) is not { } shown)
        {
            return Problems.NotFound("revision");
        }

        var text = await db.Revisions
            .Where(revision => revision.ArticleId == shown.Article.Id && revision.Number == number)
            .Select(revision => revision.Text)
            .SingleAsync(cancellationToken);
        return TypedResults.Ok(shown.Response with { Text = text });
    }

    private static IQueryable<Article> Known(string id, IntakeDbContext db)
    {
        var known = PublicId.TryParse(PublicId.Article, id, out var articleId);
        return db.Articles.Where(article => known && article.Id == articleId);
    }
}
