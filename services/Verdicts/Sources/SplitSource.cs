using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Sources;

/// <summary>POST /v1/sources/{id}:split</summary>
internal static class SplitSource
{
    private const int MostArticles = 1_000;

    /// <param name="Articles">The articles that quote somebody else of that name.</param>
    internal sealed record Request(IReadOnlyList<string> Articles);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/sources/{id}:split", HandleAsync)
            .RequireScope(Scopes.ReviewsWrite)
            .WithName("SplitSource")
            .WithSummary("Say that some articles quote somebody else of that name: the answer is the new source")
            .WithExample(request: """{ "articles": ["art_01900000000070008000000000000001"] }""", response: SourceResponse.Example)
            .WithDescription("Later articles follow by the name, where only these articles use it, or else by the name with the title.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<SourceResponse>, ProblemHttpResult>> HandleAsync(
        string id, Request request, VerdictsDbContext db, SourceDesk desk, CancellationToken cancellationToken)
    {
        if (request.Articles.Count is 0 or > MostArticles)
        {
            return Problems.Invalid("invalid-articles", $"articles has 1 to {MostArticles} ids.", "articles");
        }

        HashSet<Guid> articles = [];
        foreach (var article in request.Articles)
        {
            if (!PublicId.TryParse(PublicId.Article, article, out var articleId))
            {
                return Problems.Invalid("invalid-articles", "articles are ids: art_ and 32 hexadecimal digits.", "articles");
            }

            articles.Add(articleId);
        }

        if (!PublicId.TryParse(PublicId.Source, id, out var whole) || !await db.Sources.AnyAsync(source => source.Id == whole, cancellationToken))
        {
            return Problems.NotFound("source");
        }

        var (part, refusal) = await desk.SplitAsync(whole, [.. articles], cancellationToken);
        return refusal is not null
            ? Problems.Problem(409, "cannot-split", refusal)
            : TypedResults.Ok(SourceResponse.From(await db.Sources.AsNoTracking().SingleAsync(source => source.Id == part, cancellationToken)));
    }
}
