using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>POST /v1/claims/{id}/assign</summary>
internal static class AssignClaim
{
    private const int MaxAssignee = 64;

    private static readonly string[] Prefixes = [$"{PublicId.User}_", $"{PublicId.ApiKey}_"];

    /// <param name="Assignee">A user's id, or an API key's; without it, whoever asks.</param>
    /// <param name="DueAt">Without it, the date stays; a claim that has none gets the usual one for its severity.</param>
    internal sealed record Request(string? Assignee = null, DateTimeOffset? DueAt = null);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/assign", HandleAsync)
            .TakesStep(Step.Assign)
            .WithName("AssignClaim")
            .WithSummary("Say who is to review a claim, also in the middle of its review; needs If-Match")
            .WithExample(request: """{ "assignee": "usr_019a8f2eed507b2a9c3de4f5a6b7c8d9", "dueAt": "2026-02-02T12:00:00Z" }""", response: ClaimResponse.Example);

    /// <returns>Null where that can be somebody. Who the users are is known to whoever signs them in, not here.</returns>
    internal static ProblemHttpResult? Problem(string? assignee) =>
        assignee is null || (assignee.Length <= MaxAssignee && Prefixes.Any(prefix => assignee.StartsWith(prefix, StringComparison.Ordinal)) && assignee.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            ? null
            : Problems.Invalid("invalid-assignee", "assignee is the id of a user or an API key: usr_ or key_, and letters and digits.", "assignee");

    internal static ClaimDesk.Move Move(string? assignee, DateTimeOffset? dueAt) => new(
        Step.Assign, turn => turn.Claim.Assign(assignee ?? turn.Actor, dueAt?.ToUniversalTime(), turn.UsualDueAt, turn.Now));

    private static async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, ClaimDesk desk, Request? request = null) =>
        Problem(request?.Assignee) ?? await desk.MoveAsync(id, http, Move(request?.Assignee, request?.DueAt));
}
