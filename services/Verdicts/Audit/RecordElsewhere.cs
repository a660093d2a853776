using System.Text.Json;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Audit;

/// <summary>
/// POST /internal/audit: what another service does in its caller's name, and whose trail stands here. Gateway passes nobody on to it.
/// </summary>
internal static class RecordElsewhere
{
    /// <param name="Action">What was done, in the past tense: <c>queue.replayed</c>.</param>
    /// <param name="Subject">What it was done to.</param>
    /// <param name="Details">What a later reader needs to know of it.</param>
    internal sealed record Request(string Action, string Subject, JsonElement Details);

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/internal/audit", HandleAsync).RequireScope(Scopes.Admin).ExcludeFromDescription();

    private static async Task<NoContent> HandleAsync(Request request, AuditTrail trail, VerdictsDbContext db, CancellationToken cancellationToken)
    {
        trail.Record(request.Action, request.Subject, request.Details);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
