using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Hosting.Http;

/// <summary>
/// Turns what the framework throws for a bad request into the sentence that the sender needs. Its own messages name CLR
/// types and parameters; they are told apart by their text, since an exception carries nothing else.
/// </summary>
internal sealed partial class MalformedRequests : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        var (detail, field) = Sentence(bad);
        await Problems.Problem(bad.StatusCode, Name(bad.StatusCode), detail, field).ExecuteAsync(httpContext);
        return true;
    }

    private static string Name(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "unsupported-media-type",
        _ => "malformed",
    };

    private static (string Detail, string? Field) Sentence(BadHttpRequestException exception)
    {
        if (exception is { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return ("The request body is larger than this operation accepts.", null);
        }

        if (exception is { StatusCode: StatusCodes.Status415UnsupportedMediaType } || NoBody().IsMatch(exception.Message))
        {
            return ("This operation needs a JSON body, sent as Content-Type: application/json.", null);
        }

        if (exception.InnerException is JsonException json)
        {
            return JsonSentence(json);
        }

        if (Unreadable().Match(exception.Message) is { Success: true } unreadable)
        {
            var name = AsSent(unreadable);
            return ($"{name} must be {Kind(unreadable.Groups["type"].Value)}.", name);
        }

        if (Missing().Match(exception.Message) is { Success: true } missing)
        {
            var name = AsSent(missing);
            return ($"{name} is missing.", name);
        }

        return (exception.Message, null);
    }

    // The serializer's own message names CLR types; only where it happened is the sender's business.
    private static (string Detail, string? Field) JsonSentence(JsonException exception)
    {
        var where = string.IsNullOrEmpty(exception.Path) || exception.Path == "$" ? "" : $" at {exception.Path}";
        var line = exception.LineNumber is { } number ? $" (line {number + 1})" : "";
        if (exception.Message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return ($"The body has a member that this operation does not know{where}{line}.", null);
        }

        if (exception.Message.Contains("maximum configured depth", StringComparison.Ordinal))
        {
            return ($"The body is nested deeper than {JsonDefaults.MaxDepth} levels{line}.", null);
        }

        if (Lacking().Match(exception.Message) is { Success: true } lacking)
        {
            var members = lacking.Groups["member"].Captures.Select(member => member.Value).ToList();
            return ($"The body lacks {string.Join(" and ", members)}{where}.", members[0]);
        }

        return ($"The body is not the JSON that this operation expects{where}{line}.", null);
    }

    /// <summary>Query and route are spelled in camelCase; the framework names the member that they are bound to.</summary>
    private static string AsSent(Match match) => JsonNamingPolicy.CamelCase.ConvertName(match.Groups["name"].Value);

    private static string Kind(string type) => type switch
    {
        "short" or "int" or "long" => "a whole number",
        "float" or "double" or "decimal" => "a number",
        "bool" => "true or false",
        nameof(DateTimeOffset) or nameof(DateTime) => "a date and time, such as 2026-01-31T18:00:00Z",
        nameof(DateOnly) => "a date, such as 2026-01-31",
        _ => "a value that this operation knows",
    };

    [GeneratedRegex("""^Failed to bind parameter "(Nullable<)?(?<type>[^ "?>]+)[>?]? (?<name>[^ "]+)" from """)]
    private static partial Regex Unreadable();

    [GeneratedRegex("""^Required parameter "[^ "]+ (?<name>[^ "]+)" was not provided from (?!body)""")]
    private static partial Regex Missing();

    [GeneratedRegex("""^(Implicit body inferred for parameter |Required parameter "[^"]+" was not provided from body)""")]
    private static partial Regex NoBody();

    [GeneratedRegex("""missing required properties including: ('(?<member>[^']+)'[,;. ]*)+""")]
    private static partial Regex Lacking();
}
