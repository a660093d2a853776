using System.Text;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Language;
using FactCheck.Verdicts.CheckArticle;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Articles;

/// <summary>POST /v1/analyze — for editors' plug-ins: an answer at once, and nothing is stored.</summary>
internal static class AnalyzeText
{
    internal const string Example =
        """
        {
          "language": "en", "offsetUnit": "utf16",
          "text": "Taxes will rise by 5 percent next year, two officials familiar with the plan said on Monday.",
          "sentences": [{ "start": 0, "end": 92 }],
          "attributions": [{
            "id": "a1", "source": [{ "start": 40, "end": 76, "text": "two officials familiar with the plan" }],
            "cue": { "start": 77, "end": 81, "text": "said" },
            "content": [{ "start": 0, "end": 38, "text": "Taxes will rise by 5 percent next year" }],
            "quote": "indirect", "sourceClass": "unnamed-official", "confidence": 0.93
          }],
          "claims": [{
            "id": "c1", "start": 0, "end": 38, "text": "Taxes will rise by 5 percent next year", "checkWorthiness": 0.91, "verifiability": 0.88,
            "attributedTo": ["a1"], "flags": [{ "rule": "anonymous-only", "severity": "warn", "reason": "Only unnamed sources say so." }]
          }],
          "citations": []
        }
        """;

    private const int MaxTextBytes = 256 * 1024;
    private const int MaxTitle = 1_000;

    /// <param name="Text">Plain text.</param>
    /// <param name="Title">The headline: some rules hold it against the text.</param>
    internal sealed record AnalyzeRequest(string Text, string? Title = null);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/analyze", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .LimitAnalyses()
            .WithName("AnalyzeText")
            .WithSummary("Claims, attributions, matches and flags of a text at once; nothing is stored")
            .WithExample(
                request: """{ "text": "Taxes will rise by 5 percent next year, two officials familiar with the plan said on Monday." }""",
                response: Example)
            .Produces<Analysis>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<JsonHttpResult<Analysis>, ProblemHttpResult>> HandleAsync(
        AnalyzeRequest request,
        ArticleCheck check,
        [AsParameters] LeastConfidence confidence,
        CancellationToken cancellationToken)
    {
        if (confidence.Problem() is { } problem)
        {
            return problem;
        }

        if (string.IsNullOrWhiteSpace(request.Text))
        {
            return Problems.Invalid("invalid-text", "text is empty.", "text");
        }

        if (request.Title?.Length > MaxTitle)
        {
            return Problems.Invalid("invalid-title", $"title has {request.Title.Length} characters; {MaxTitle} are accepted.", "title");
        }

        // Postgres, which looks for matches, takes no U+0000.
        if (request.Text.Contains('\0', StringComparison.Ordinal))
        {
            return Problems.Invalid("invalid-text", "text is not text: it holds U+0000.", "text");
        }

        var bytes = Encoding.UTF8.GetByteCount(request.Text);
        if (bytes > MaxTextBytes)
        {
            return Problems.Problem(413, "article-too-large", $"The text has {bytes} bytes in UTF-8; {MaxTextBytes} are accepted.", "text");
        }

        var result = await check.RunAsync(
            Analyzer.Analyze(request.Text, minConfidence: confidence.MinConfidence) with { Title = request.Title }, (_, _) => false, cancellationToken);
        return TypedResults.Json(result.Analysis, LanguageJson.Options);
    }
}
