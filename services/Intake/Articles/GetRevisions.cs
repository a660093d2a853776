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
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/articles/{id}/revisions/{number:int}", GetAsync)
            .RequireScope(Scopes.ArticlesRead)
            .WithName("GetRevision")
            .WithSummary("One revision with its text")
            .WithExample(response: ArticleResponse.Example)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<ArticleResponse>>, ProblemHttpResult>> ListAsync(string id, IntakeDbContext db, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, db, cancellationToken) is not { } article)
        {
            return Problems.NotFound("article");
        }

        var revisions = await db.Revisions.AsNoTracking()
            .Where(revision => revision.ArticleId == article.Id)
            .OrderByDescending(revision => revision.Number)
            .Take(Cursor.MaxLimit)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Page<ArticleResponse>([.. revisions.Select(revision => ArticleResponse.From(article, revision))], null));
    }

    private static async Task<Results<Ok<ArticleResponse>, ProblemHttpResult>> GetAsync(string id, int number, IntakeDbContext db, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, db, cancellationToken) is not { } article)
        {
            return Problems.NotFound("article");
        }

        var revision = await db.Revisions.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.ArticleId == article.Id && candidate.Number == number, cancellationToken);
        return revision is null ? Problems.NotFound("revision") : TypedResults.Ok(ArticleResponse.From(article, revision, withText: true));
    }

    private static async Task<Article?> FindAsync(string id, IntakeDbContext db, CancellationToken cancellationToken) =>
        PublicId.TryParse(PublicId.Article, id, out var articleId)
            ? await db.Articles.AsNoTracking().SingleOrDefaultAsync(article => article.Id == articleId, cancellationToken)
            : null;
}
