using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Publishing;

/// <summary>POST /v1/verdicts/{id}/retract — also while the claim is looked at again.</summary>
internal static class RetractVerdict
{
    internal sealed record Request(string Note);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/verdicts/{id}/retract", HandleAsync)
            .TakesStep(Step.Retract)
            .WithName("RetractVerdict")
            .WithSummary("Take a published verdict back, with a note that says why; needs If-Match")
            .WithExample(request: """{ "note": "The table was withdrawn." }""", response: VerdictResponse.Example);

    private static async Task<Results<Ok<VerdictResponse>, ProblemHttpResult>> HandleAsync(string id, Request request, HttpContext http, VerdictDesk desk) =>
        Words.Missing("note", request.Note) ?? await desk.PublishAsync(id, http, Step.Retract, turn => Retract(turn, request.Note));

    // The version says what is retracted, so that whoever took the verdict can tell which it was.
    private static Refusal? Retract(Turn turn, string note)
    {
        if (turn.Claim.Retract(turn.Reviews, turn.Now) is { } refusal)
        {
            return refusal;
        }

        var latest = turn.Latest ?? throw new InvalidOperationException("A verdict stands that has no version.");
        turn.Publish(new VerdictDraft
        {
            Kind = VerdictStatuses.Retracted,
            Claim = latest.Claim,
            Finding = latest.Finding,
            Author = latest.Author,
            Approver = turn.Actor,
            Note = note,
        });
        return null;
    }
}
