using FactCheck.Gateway.Keys;
using FactCheck.Hosting.Audit;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Gateway.Workspaces;

/// <summary>POST /v1/workspaces. It takes no Idempotency-Key: the stored answer would keep the secret.</summary>
internal static class CreateWorkspace
{
    private const int MaxName = 100;

    internal sealed record Request
    {
        public required string Name { get; init; }
    }

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/workspaces", HandleAsync)
            .WithName("CreateWorkspace")
            .WithSummary("Make a workspace: a newsroom that sees nothing of the others")
            .WithDescription("The answer holds the key of its administrator, and is the only one that shows it. For administrators of the workspace that the installation came with.")
            .WithExample(
                request: """{ "name": "Evening desk" }""",
                response: """{ "id": "wsp_019a8f2ee5b07d0c9f4be1c8a2d7f310", "name": "Evening desk", "key": "fck_live_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehDR" }""")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Created<WorkspaceResponse>, ProblemHttpResult>> HandleAsync(
        Request request, Workspace caller, GatewayDbContext db, AuditRecorder trail, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (WorkspaceResponse.Refusal(caller) is { } refusal)
        {
            return refusal;
        }

        var name = request.Name.Trim();
        if (name.Length is 0 or > MaxName || name.Any(char.IsControl))
        {
            return Problems.Invalid("invalid-workspace", $"Give the workspace a name of 1 to {MaxName} characters.", "name");
        }

        var now = clock.GetUtcNow();
        var workspace = new KnownWorkspace { Id = Guid.CreateVersion7(now), Name = name };
        var secret = ApiKeySecret.Generate();
        var key = ApiKey.Create(workspace.Id, "administrator", secret, Scopes.All, now);
        db.Add(workspace);
        db.Add(key);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return Problems.Problem(StatusCodes.Status409Conflict, "workspace-exists", "There is a workspace of this name already; choose another.", "name");
        }

        var response = WorkspaceResponse.From(workspace, secret);
        if (!await trail.TryRecordAsync(caller, new("workspace.created", response.Id, new { name, key = PublicId.Format(PublicId.ApiKey, key.Id) }), cancellationToken))
        {
            return AuditRecorder.AwayProblem();
        }

        await transaction.CommitAsync(CancellationToken.None);
        return TypedResults.Created((string?)null, response);
    }
}
