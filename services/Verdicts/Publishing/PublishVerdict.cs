using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Publishing;

/// <summary>POST /v1/verdicts/{id}/publish</summary>
internal static class PublishVerdict
{
    /// <param name="Note">What has changed, where an earlier version is out; whoever took that one is told.</param>
    internal sealed record Request(string? Note = null);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/verdicts/{id}/publish", HandleAsync)
            .TakesStep(Step.Publish)
            .WithName("PublishVerdict")
            .WithSummary("Publish what was approved; needs If-Match")
            .WithExample(request: """{ "note": "A new table came out." }""", response: VerdictResponse.Example);

    private static async Task<Results<Ok<VerdictResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, VerdictDesk desk, Request? request = null) =>
        Words.Problem("note", request?.Note) ?? await desk.PublishAsync(id, http, Step.Publish, turn => Publish(turn, request?.Note));

    private static Refusal? Publish(Turn turn, string? note)
    {
        if (turn.Latest is not null && string.IsNullOrWhiteSpace(note))
        {
            return new Refusal(
                StatusCodes.Status422UnprocessableEntity, "invalid-note", "An earlier version is out, so that this one corrects it: note says what has changed.");
        }

        if (turn.Claim.Publish(turn.Now) is { } refusal)
        {
            return refusal;
        }

        var review = turn.Reviews.Single(review => review.Id == turn.Verdict!.ApprovedReviewId);
        turn.Review = review;
        turn.Publish(new VerdictDraft
        {
            Kind = turn.Latest is null ? VerdictStatuses.Published : VerdictStatuses.Corrected,
            Claim = ReviewedClaim.Of(turn.Claim, turn.Article),
            Finding = review.Finding,
            Author = review.Author,
            Approver = review.DecidedBy ?? throw new InvalidOperationException("An approved review has nobody who approved it."),
            Note = note,
        });
        return null;
    }
}
