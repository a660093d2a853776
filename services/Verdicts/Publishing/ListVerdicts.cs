using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Publishing;

/// <summary>GET /v1/verdicts</summary>
internal static class ListVerdicts
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/verdicts", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("ListVerdicts")
            .WithSummary("Verdicts, the newest first; status: approved, published, corrected, retracted or stale")
            .WithExample(response: $$"""{ "items": [{{VerdictResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Page<VerdictResponse>>, ProblemHttpResult>> HandleAsync(
        VerdictsDbContext db,
        VerdictResponses responses,
        CancellationToken cancellationToken,
        string? status = null,
        string? cursor = null,
        int limit = Cursor.DefaultLimit)
    {
        (long SortKey, Guid Id) position = default;
        if (status is not null && !VerdictStatuses.All.Contains(status))
        {
            return Problems.Invalid("invalid-filter", $"status is one of {string.Join(", ", VerdictStatuses.All)}.", "status");
        }

        if (limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        if (cursor is not null && !Cursor.TryDecode(cursor, out position))
        {
            return Problems.Invalid("invalid-cursor", "cursor is not one that a list of verdicts gave.", "cursor");
        }

        var verdicts = db.Verdicts.Where(verdict => (status == null || verdict.Status == status) && (cursor == null || verdict.Id < position.Id));
        var page = await responses.ShowAsync(verdicts.OrderByDescending(verdict => verdict.Id).Take(limit + 1), cancellationToken);
        return TypedResults.Ok(new Page<VerdictResponse>([.. page.Take(limit)], page.Count > limit ? NextCursor(page[limit - 1]) : null));
    }

    private static string? NextCursor(VerdictResponse last) =>
        PublicId.TryParse(PublicId.Verdict, last.Id, out var id) ? Cursor.Encode(0, id) : null;
}
