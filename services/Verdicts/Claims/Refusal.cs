using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>Why a step of the review cannot be taken.</summary>
/// <param name="Status">404 where there is no such thing, 409 where the claim's state forbids it, 403 where another person must do it.</param>
/// <param name="Type">The problem's stable name.</param>
/// <param name="Detail">A sentence for the reviewer.</param>
internal sealed record Refusal(int Status, string Type, string Detail)
{
    internal static readonly Refusal NoReview = new(StatusCodes.Status404NotFound, "not-found", "The claim's review, as it stands now, has no such proposal.");

    internal static Refusal Forbidden(string status, Step step) =>
        new(StatusCodes.Status409Conflict, "forbidden-transition", $"A claim that is {status} cannot be {step.Done}.");

    internal ProblemHttpResult ToProblem() => Problems.Problem(Status, Type, Detail);
}
