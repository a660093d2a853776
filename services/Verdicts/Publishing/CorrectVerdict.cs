using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Http;
using FactCheck.Verdicts.Reviews;
using FactCheck.Verdicts.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Publishing;

/// <summary>POST /v1/verdicts/{id}/correct — the whole verdict as it should read, as a version of its own.</summary>
internal static class CorrectVerdict
{
    internal sealed record Request : FindingRequest
    {
        /// <summary>What was wrong, for readers.</summary>
        public required string Note { get; init; }
    }

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/verdicts/{id}/correct", HandleAsync)
            .TakesStep(Step.Correct)
            .WithName("CorrectVerdict")
            .WithSummary("Publish a correction, with a note of what was wrong; another rating needs a review of its own, unless one person may decide; needs If-Match")
            .WithExample(
                request: """
                {
                  "note": "The table is of 2025, not of 2024.",
                  "rating": 2, "summary": "The rate rose by a third, and did not double.",
                  "explanation": "The table of the tax office has the rates of every year.",
                  "evidence": [{ "url": "https://statistics.example/tax", "stance": "refutes" }]
                }
                """,
                response: VerdictResponse.Example);

    private static async Task<Results<Ok<VerdictResponse>, ProblemHttpResult>> HandleAsync(
        string id, Request request, HttpContext http, VerdictDesk desk, SettingsDesk settings)
    {
        var scale = (await settings.ReadAsync(http.RequestAborted)).RatingScale;
        return (Words.Missing("note", request.Note) ?? request.Problem(scale)) is { } problem
            ? problem
            : await desk.PublishAsync(id, http, Step.Correct, turn => Correct(turn, request.Read(scale), request.Note));
    }

    private static Refusal? Correct(Turn turn, Finding finding, string note)
    {
        if (turn.Claim.Correct(turn.Now, IsOthersToDecide(turn, finding)) is { } refusal)
        {
            return refusal;
        }

        turn.Publish(new VerdictDraft
        {
            Kind = VerdictStatuses.Corrected,
            Claim = ReviewedClaim.Of(turn.Claim, turn.Article),
            Finding = finding,
            Author = turn.Actor,
            Approver = turn.Actor,
            Note = note,
        });
        return null;
    }

    // An editor mends words and evidence alone; what the verdict says takes two.
    private static Refusal? IsOthersToDecide(Turn turn, Finding finding) =>
        turn.Settings.SingleReview || turn.Latest is null || (finding.Rating, finding.RatingText) == (turn.Latest.Rating, turn.Latest.RatingText)
            ? null
            : new Refusal(StatusCodes.Status403Forbidden, "four-eyes", "Another rating is another verdict, and takes two: reopen the claim, and have it reviewed.");
}
