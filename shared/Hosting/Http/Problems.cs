using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Hosting.Http;

/// <summary>Errors as RFC 9457 problem details: a stable type, a sentence, the field at fault, a trace id.</summary>
public static class Problems
{
    private const string TypePrefix = "urn:factcheck:problem:";

    private static readonly Dictionary<int, (string Type, string Detail)> Defaults = new()
    {
        [401] = ("unauthorized", "Send an API key: Authorization: Bearer fck_live_…"),
        [403] = ("forbidden", "This API key does not have the scope that this operation needs."),
        [404] = ("not-found", "There is nothing at this address."),
        [405] = ("method-not-allowed", "This address does not take this method."),
        [413] = ("too-large", "The request body is larger than this operation accepts."),
        [415] = ("unsupported-media-type", "This operation does not take this Content-Type."),
        [500] = ("internal", "The fault is ours. It is logged under the trace id."),
        [503] = ("unavailable", "The service cannot take work now; try again shortly."),
    };

    /// <param name="status">The HTTP status.</param>
    /// <param name="type">The stable name of the problem: <c>invalid-article</c>.</param>
    /// <param name="detail">What was wrong and what to do, in a sentence.</param>
    /// <param name="field">The member at fault, as the sender spells it.</param>
    public static ProblemHttpResult Problem(int status, string type, string detail, string? field = null) =>
        TypedResults.Problem(
            detail,
            statusCode: status,
            type: TypePrefix + type,
            extensions: field is null ? null : new Dictionary<string, object?> { ["field"] = field });

    public static ProblemHttpResult NotFound(string what) =>
        Problem(StatusCodes.Status404NotFound, "not-found", $"There is no such {what} in this workspace.");

    public static ProblemHttpResult Invalid(string type, string detail, string? field = null) =>
        Problem(StatusCodes.Status422UnprocessableEntity, type, detail, field);

    internal static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
            if (context.ProblemDetails is { Detail: null, Status: { } status } problem && Defaults.TryGetValue(status, out var known))
            {
                (problem.Type, problem.Detail) = (TypePrefix + known.Type, known.Detail);
            }
        });
        services.AddExceptionHandler<MalformedRequests>();
    }
}
