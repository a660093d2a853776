using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Publishing;

/// <summary>GET /v1/verdicts/{id}/history</summary>
internal static class GetVerdictHistory
{
    /// <param name="Id">The verdict.</param>
    /// <param name="Versions">All that were ever published, the newest first.</param>
    internal sealed record Response(string Id, IReadOnlyList<VersionResponse> Versions);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/verdicts/{id}/history", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("GetVerdictHistory")
            .WithSummary("Every version of a verdict that was ever published")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(string id, VerdictsDbContext db, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Verdict, id, out var verdictId) || !await db.Verdicts.AnyAsync(verdict => verdict.Id == verdictId, cancellationToken))
        {
            return Problems.NotFound("verdict");
        }

        var versions = await db.VerdictVersions.AsNoTracking()
            .Where(version => version.VerdictId == verdictId)
            .OrderByDescending(version => version.Version)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(PublicId.Format(PublicId.Verdict, verdictId), [.. versions.Select(VersionResponse.From)]));
    }
}
