using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Claims;

/// <summary>GET /v1/claims</summary>
internal static class ListClaims
{
    private const string ByPriority = "priority";
    private const string ByAge = "newest";

    internal sealed record Paging
    {
        /// <summary>priority (the default) or newest.</summary>
        [FromQuery(Name = "sort")]
        public string? Sort { get; init; }

        [FromQuery(Name = "cursor")]
        public string? Cursor { get; init; }

        [FromQuery(Name = "limit")]
        public int? Limit { get; init; }
    }

    internal sealed record Services(VerdictsDbContext Db, ClaimResponses Responses, Workspace Workspace, TimeProvider Clock);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/claims", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("ListClaims")
            .WithSummary("Claims: the review queue, by priority or newest first")
            .WithExample(response: $$"""{ "items": [{{ClaimResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Page<ClaimResponse>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] ClaimFilter filter,
        [AsParameters] Paging paging,
        [AsParameters] LeastConfidence confidence,
        [AsParameters] Services services,
        CancellationToken cancellationToken)
    {
        (long SortKey, Guid Id) position = default;
        if ((filter.Problem() ?? confidence.Problem()) is { } problem)
        {
            return problem;
        }

        if (paging.Sort is not (null or ByPriority or ByAge))
        {
            return Problems.Invalid("invalid-sort", $"sort is {ByPriority} or {ByAge}.", "sort");
        }

        if (paging.Limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        if (paging.Cursor is not null && !Cursor.TryDecode(paging.Cursor, out position))
        {
            return Problems.Invalid("invalid-cursor", "cursor is not one that a list of claims gave.", "cursor");
        }

        var limit = paging.Limit ?? Cursor.DefaultLimit;
        var claims = filter.Apply(services.Db.Claims.AsNoTracking(), services.Workspace.Actor, services.Clock.GetUtcNow());
        var ordered = paging.Sort == ByAge
            ? Newest(claims, paging.Cursor is null ? null : position.Id)
            : Gravest(claims, paging.Cursor is null ? null : position);
        var page = await PageAsync(ordered, limit, services.Responses, cancellationToken);
        return TypedResults.Ok(page with { Items = [.. page.Items.Select(claim => claim.AtLeast(confidence.OrNone))] });
    }

    /// <summary>Among equals the newest first, so that the order is one row comparison and a page one index range.</summary>
    private static IQueryable<Claim> Gravest(IQueryable<Claim> claims, (long SortKey, Guid Id)? after)
    {
        if (after is { } last)
        {
            var (priority, id) = ((int)last.SortKey, last.Id);
            claims = claims.Where(claim => EF.Functions.LessThan(ValueTuple.Create(claim.Priority, claim.Id), ValueTuple.Create(priority, id)));
        }

        return claims.OrderByDescending(claim => claim.Priority).ThenByDescending(claim => claim.Id);
    }

    /// <summary>Ids are UUIDv7: their order is that of time.</summary>
    private static IQueryable<Claim> Newest(IQueryable<Claim> claims, Guid? after) =>
        (after is { } id ? claims.Where(claim => claim.Id < id) : claims).OrderByDescending(claim => claim.Id);

    private static async Task<Page<ClaimResponse>> PageAsync(
        IQueryable<Claim> ordered, int limit, ClaimResponses responses, CancellationToken cancellationToken)
    {
        var claims = await ordered.Take(limit + 1).ToListAsync(cancellationToken);
        var last = claims.Count > limit ? claims[limit - 1] : null;
        return new Page<ClaimResponse>(
            await responses.ShowAsync([.. claims.Take(limit)], cancellationToken), last is null ? null : Cursor.Encode(last.Priority, last.Id));
    }
}
