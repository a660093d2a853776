using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Sources;

/// <summary>POST /v1/sources/{id}:merge</summary>
internal static class MergeSources
{
    /// <param name="SourceId">The source that is the same as the one in the address, and becomes part of it.</param>
    internal sealed record Request(string SourceId);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/sources/{id}:merge", HandleAsync)
            .RequireScope(Scopes.ReviewsWrite)
            .WithName("MergeSources")
            .WithSummary("Say that another source is this one: its articles and names become this one's, and later articles follow")
            .WithExample(request: """{ "sourceId": "src_01900000000070008000000000000006" }""", response: SourceResponse.Example)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<SourceResponse>, ProblemHttpResult>> HandleAsync(
        string id, Request request, VerdictsDbContext db, SourceDesk desk, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Source, request.SourceId, out var gone))
        {
            return Problems.Invalid("invalid-source", "sourceId is a source's id: src_ and 32 hexadecimal digits.", "sourceId");
        }

        if (!PublicId.TryParse(PublicId.Source, id, out var kept) || !await db.Sources.AnyAsync(source => source.Id == kept, cancellationToken)
            || !await db.Sources.AnyAsync(source => source.Id == gone, cancellationToken))
        {
            return Problems.NotFound("source");
        }

        return await desk.MergeAsync(kept, gone, cancellationToken) is { } refusal
            ? Problems.Problem(409, "cannot-merge", refusal)
            : TypedResults.Ok(SourceResponse.From(await db.Sources.AsNoTracking().SingleAsync(source => source.Id == kept, cancellationToken)));
    }
}
