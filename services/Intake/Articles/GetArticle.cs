using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Articles;

/// <summary>GET /v1/articles/{id}</summary>
internal static class GetArticle
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/articles/{id}", HandleAsync)
            .RequireScope(Scopes.ArticlesRead)
            .WithName("GetArticle")
            .WithSummary("An article and how far its latest revision has come")
            .WithExample(response: ArticleResponse.Example)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ArticleResponse>, ProblemHttpResult>> HandleAsync(string id, IntakeDbContext db, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Article, id, out var articleId))
        {
            return Problems.NotFound("article");
        }

        var found = await db.ShownAtLatest(db.Articles.Where(article => article.Id == articleId)).SingleOrDefaultAsync(cancellationToken);
        return found is null ? Problems.NotFound("article") : TypedResults.Ok(found.Response);
    }
}
