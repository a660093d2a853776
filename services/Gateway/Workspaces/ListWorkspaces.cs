using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Gateway.Workspaces;

/// <summary>GET /v1/workspaces</summary>
internal static class ListWorkspaces
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/workspaces", HandleAsync)
            .WithName("ListWorkspaces")
            .WithSummary("The workspaces of this installation, oldest first")
            .WithDescription("For administrators of the workspace that the installation came with.")
            .WithExample(response: """{ "items": [{ "id": "wsp_01900000000070008000000000000001", "name": "default" }] }""")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Page<WorkspaceResponse>>, ProblemHttpResult>> HandleAsync(
        Workspace caller, GatewayDbContext db, CancellationToken cancellationToken, string? cursor = null, int limit = Cursor.DefaultLimit)
    {
        if (WorkspaceResponse.Refusal(caller) is { } refusal)
        {
            return refusal;
        }

        if (limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        (long SortKey, Guid Id) after = default;
        if (cursor is not null && !Cursor.TryDecode(cursor, out after))
        {
            return Problems.Invalid("invalid-cursor", "cursor is not one that a list of workspaces gave.", "cursor");
        }

        // Ids are UUIDv7: their order is that of time.
        var rows = await db.Workspaces.AsNoTracking()
            .Where(workspace => workspace.Id > after.Id)
            .OrderBy(workspace => workspace.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Page<WorkspaceResponse>(
            [.. rows.Take(limit).Select(workspace => WorkspaceResponse.From(workspace))],
            rows.Count > limit ? Cursor.Encode(0, rows[limit - 1].Id) : null));
    }
}
