using FactCheck.Hosting.Security;

namespace FactCheck.Verdicts.Claims;

internal static class StepEndpoint
{
    /// <summary>The scope that the step needs, and what every step may answer.</summary>
    internal static RouteHandlerBuilder TakesStep(this RouteHandlerBuilder endpoint, Step step) =>
        endpoint
            .TakesStepEach(step)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    /// <summary>The same for many claims at once: what goes wrong with one of them stands in its own result.</summary>
    internal static RouteHandlerBuilder TakesStepEach(this RouteHandlerBuilder endpoint, Step step) =>
        endpoint
            .RequireScope(step.Scope ?? throw new ArgumentException("Only a revision takes this step.", nameof(step)))
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
