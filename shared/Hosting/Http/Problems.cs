using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
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

    /// <summary>Turns what the framework throws for a bad request into the sentence that the sender needs.</summary>
    private sealed class MalformedRequests(IProblemDetailsService problems) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is not BadHttpRequestException bad)
            {
                return false;
            }

            context.Response.StatusCode = bad.StatusCode;
            return await problems.TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = { Status = bad.StatusCode, Type = TypePrefix + Name(bad.StatusCode), Detail = Sentence(bad) },
            });
        }

        private static string Name(int status) => status switch
        {
            StatusCodes.Status413PayloadTooLarge => "too-large",
            StatusCodes.Status415UnsupportedMediaType => "unsupported-media-type",
            _ => "malformed",
        };

        private static string Sentence(BadHttpRequestException exception) => exception switch
        {
            { StatusCode: StatusCodes.Status413PayloadTooLarge } => "The request body is larger than this operation accepts.",
            { InnerException: JsonException json } => JsonSentence(json),
            _ => exception.Message,
        };

        // The serializer's own message names CLR types; only where it happened is the sender's business.
        private static string JsonSentence(JsonException exception)
        {
            var where = string.IsNullOrEmpty(exception.Path) || exception.Path == "$" ? "" : $" at {exception.Path}";
            var line = exception.LineNumber is { } number ? $" (line {number + 1})" : "";
            return exception.Message.Contains("could not be mapped", StringComparison.Ordinal)
                ? $"The body has a member that this operation does not know{where}{line}."
                : $"The body is not the JSON that this operation expects{where}{line}.";
        }
    }
}
