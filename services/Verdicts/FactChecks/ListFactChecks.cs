using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>GET /v1/fact-checks</summary>
internal static class ListFactChecks
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/fact-checks", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("ListFactChecks")
            .WithSummary("Past fact-checks, the newest import first; q finds words of the claim")
            .WithExample(response: $$"""{ "items": [{{FactCheckResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Page<FactCheckResponse>>, ProblemHttpResult>> HandleAsync(
        VerdictsDbContext db, CancellationToken cancellationToken, string? q = null, string? cursor = null, int limit = Cursor.DefaultLimit)
    {
        if (limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        var factChecks = db.FactChecks.AsNoTracking();
        if (q is not null)
        {
            factChecks = factChecks.Where(factCheck =>
                EF.Property<NpgsqlTypes.NpgsqlTsVector>(factCheck, "Search").Matches(EF.Functions.WebSearchToTsQuery("english", q)));
        }

        if (cursor is not null)
        {
            if (!Cursor.TryDecode(cursor, out var position))
            {
                return Problems.Invalid("invalid-cursor", "cursor is not one that a list of fact-checks gave.", "cursor");
            }

            factChecks = factChecks.Where(factCheck => factCheck.Id < position.Id);
        }

        var rows = await factChecks.OrderByDescending(factCheck => factCheck.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var last = rows.Count > limit ? rows[limit - 1] : null;
        return TypedResults.Ok(new Page<FactCheckResponse>(
            [.. rows.Take(limit).Select(FactCheckResponse.From)], last is null ? null : Cursor.Encode(0, last.Id)));
    }
}
