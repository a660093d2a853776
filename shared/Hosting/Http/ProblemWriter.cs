using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Http;

/// <summary>
/// For callers whose Accept has no JSON in it (server-sent events, NDJSON, a browser): the framework would answer them in
/// plain text, and a problem is a problem to them too. It stands behind the framework's own writer.
/// </summary>
internal sealed class ProblemWriter(IOptions<ProblemDetailsOptions> options) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        context.ProblemDetails.Status ??= http.Response.StatusCode;
        context.ProblemDetails.Title ??= ReasonPhrases.GetReasonPhrase(context.ProblemDetails.Status.Value);
        options.Value.CustomizeProblemDetails?.Invoke(context);
        await http.Response.WriteAsJsonAsync(context.ProblemDetails, JsonDefaults.Options, "application/problem+json", http.RequestAborted);
    }
}
