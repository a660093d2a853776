using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Gateway.Keys;

/// <summary>GET /v1/api-keys</summary>
internal static class ListApiKeys
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/api-keys", HandleAsync)
            .WithName("ListApiKeys")
            .WithSummary("API keys, newest first, the revoked among them")
            .WithExample(response: $$"""{ "items": [{{ApiKeyResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Page<ApiKeyResponse>>, ProblemHttpResult>> HandleAsync(
        GatewayDbContext db, CancellationToken cancellationToken, string? cursor = null, int limit = Cursor.DefaultLimit)
    {
        if (limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        var keys = db.ApiKeys.AsNoTracking();
        if (cursor is not null)
        {
            if (!Cursor.TryDecode(cursor, out var position))
            {
                return Problems.Invalid("invalid-cursor", "cursor is not one that a list of API keys gave.", "cursor");
            }

            var (createdAt, id) = (new DateTimeOffset(position.SortKey, TimeSpan.Zero), position.Id);
            keys = keys.Where(key => EF.Functions.LessThan(ValueTuple.Create(key.CreatedAt, key.Id), ValueTuple.Create(createdAt, id)));
        }

        var rows = await keys.OrderByDescending(key => key.CreatedAt).ThenByDescending(key => key.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var last = rows.Count > limit ? rows[limit - 1] : null;
        return TypedResults.Ok(new Page<ApiKeyResponse>(
            [.. rows.Take(limit).Select(key => ApiKeyResponse.From(key))],
            last is null ? null : Cursor.Encode(last.CreatedAt.UtcTicks, last.Id)));
    }
}
