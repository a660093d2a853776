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
        [400] = ("malformed", "The request cannot be read: its address, a header or its body is not well formed."),
        [401] = ("unauthorized", "Send an API key: Authorization: Bearer fck_live_…"),
        [403] = ("forbidden", "This API key does not have the scope that this operation needs."),
        [404] = ("not-found", "There is nothing at this address."),
        [405] = ("method-not-allowed", "This address does not take this method."),
        [406] = ("not-acceptable", "This operation does not answer in any media type that Accept names."),
        [408] = ("timed-out", "The request did not arrive in time; send it again."),
        [413] = ("too-large", "The request body is larger than this operation accepts."),
        [415] = ("unsupported-media-type", "This operation does not take this Content-Type."),
        [500] = ("internal", "The fault is ours. It is logged under the trace id."),
        [502] = ("unavailable", "The service that answers this broke off; try again shortly."),
        [503] = ("unavailable", "The service cannot take work now; try again shortly."),
        [504] = ("unavailable", "The service that answers this took too long; try again shortly."),
    };

    // What only an operation itself answers, in the words that most of them use.
    private static readonly Dictionary<int, (string Type, string Detail)> Samples = new(Defaults)
    {
        [409] = ("conflict", "This cannot be done to it in the state that it is in."),
        [412] = ("stale", "Somebody has changed it since you read it; it is in \"current\" as it stands now."),
        [422] = ("invalid", "A member does not hold what it must; field names it and this sentence says what it must be."),
        [428] = ("precondition-required", "Read it first, and send its ETag as If-Match: nobody's work is overwritten unseen."),
        [429] = ("rate-limited", "You may make 100 requests a second, and 500 at once. Try again in 1 s."),
    };

    /// <param name="status">The HTTP status.</param>
    /// <param name="type">The stable name of the problem: <c>invalid-article</c>.</param>
    /// <param name="detail">What was wrong and what to do, in a sentence.</param>
    /// <param name="field">The member at fault, as the sender spells it.</param>
    public static ProblemHttpResult Problem(int status, string type, string detail, string? field = null)
    {
        HttpTelemetry.Count(status, type);
        return TypedResults.Problem(
            detail,
            statusCode: status,
            type: TypePrefix + type,
            extensions: field is null ? null : new Dictionary<string, object?> { ["field"] = field });
    }

    public static ProblemHttpResult NotFound(string what) =>
        Problem(StatusCodes.Status404NotFound, "not-found", $"There is no such {what} in this workspace.");

    public static ProblemHttpResult Invalid(string type, string detail, string? field = null) =>
        Problem(StatusCodes.Status422UnprocessableEntity, type, detail, field);

    /// <summary>What a problem of this status looks like, for the description of the API.</summary>
    internal static (string Type, string Detail) Sample(int status) =>
        Samples.TryGetValue(status, out var known) ? (TypePrefix + known.Type, known.Detail) : ("about:blank", "");

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
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddExceptionHandler<MalformedRequests>();
    }
}
