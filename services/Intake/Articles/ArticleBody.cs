using System.Text;
using System.Text.Json;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Intake.Articles;

/// <summary>Reads a submission from any of the bodies that the API takes: JSON, plain text, HTML.</summary>
internal static class ArticleBody
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static async Task<(ArticleSubmission? Submission, ProblemHttpResult? Problem)> ReadAsync(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsUtf8(type))
        {
            return (null, UnsupportedType());
        }

        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/json" => await JsonAsync(request),
            "text/plain" => await TextAsync(request, text => new ArticleSubmission { Text = text }),
            "text/html" => await TextAsync(request, html => new ArticleSubmission { Html = html }),
            _ => (null, UnsupportedType()),
        };
    }

    private static async Task<(ArticleSubmission?, ProblemHttpResult?)> JsonAsync(HttpRequest request)
    {
        try
        {
            return (await request.ReadFromJsonAsync<ArticleSubmission>(request.HttpContext.RequestAborted)
                ?? throw new JsonException("null is no article."), null);
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException("The body is not the JSON that this operation expects.", StatusCodes.Status400BadRequest, exception);
        }
    }

    private static async Task<(ArticleSubmission?, ProblemHttpResult?)> TextAsync(HttpRequest request, Func<string, ArticleSubmission> submission)
    {
        try
        {
            // No guessing by byte order mark: the body is UTF-8 or it is refused.
            using var reader = new StreamReader(request.Body, StrictUtf8, detectEncodingFromByteOrderMarks: false);
            var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
            var article = submission(text.TrimStart('\uFEFF'));
            return (article with { ExternalId = Query("externalId"), Url = Query("url"), Title = Query("title") }, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, Problems.Problem(400, "malformed", "The body is not UTF-8 text."));
        }

        string? Query(string name) => request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static ProblemHttpResult UnsupportedType() => Problems.Problem(
        415, "unsupported-media-type", "Send application/json, text/plain or text/html, in UTF-8.", "Content-Type");
}
