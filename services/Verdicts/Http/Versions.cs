using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Verdicts.Http;

/// <summary>What several people edit has a version: its ETag, and the If-Match that writing it needs.</summary>
internal static class Versions
{
    private const string Header = "If-Match";
    private const int Status412 = StatusCodes.Status412PreconditionFailed;

    internal static void SetETag(this HttpResponse response, int version) => response.Headers.ETag = $"\"{version}\"";

    /// <returns>Null when the request may write; else 400 or 428, or 412 with the state as it is now.</returns>
    internal static ProblemHttpResult? Conflict<T>(this HttpRequest request, int version, T current) =>
        request.Conflict(version)?.WithCurrent(current);

    /// <summary>As the other, for who reads the state only where it is needed: <see cref="WithCurrent"/>.</summary>
    internal static ProblemHttpResult? Conflict(this HttpRequest request, int version)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
        {
            return Problems.Problem(428, "precondition-required", "Read it first, and send its ETag as If-Match: nobody's work is overwritten unseen.", Header);
        }

        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags))
        {
            return Problems.Problem(400, "malformed", "If-Match is not an ETag: it looks like \"3\", with its quote marks.", Header);
        }

        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && tag.Tag.Equals($"\"{version}\"", StringComparison.Ordinal)))
            ? null
            : Stale();
    }

    internal static ProblemHttpResult Stale<T>(T current) => Stale().WithCurrent(current);

    internal static ProblemHttpResult Stale() =>
        Problems.Problem(Status412, "stale", "Somebody has changed it since you read it; it is in \"current\" as it stands now.", Header);

    /// <summary>Adds the state as it is now where the request's was stale.</summary>
    internal static ProblemHttpResult WithCurrent<T>(this ProblemHttpResult problem, T current)
    {
        if (problem.StatusCode == Status412)
        {
            problem.ProblemDetails.Extensions["current"] = current;
        }

        return problem;
    }
}
