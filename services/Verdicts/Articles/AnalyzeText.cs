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
    private const int MaxTextBytes = 256 * 1024;

    /// <param name="Text">Plain text.</param>
    /// <param name="Title">For rules that hold a headline against its text; no rule does so yet.</param>
    internal sealed record AnalyzeRequest(string Text, string? Title = null);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/analyze", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("AnalyzeText")
            .WithSummary("Claims, attributions, matches and flags of a text at once; nothing is stored")
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

        var result = await check.RunAsync(Analyzer.Analyze(request.Text, minConfidence: confidence.MinConfidence), cancellationToken);
        return TypedResults.Json(result.Analysis, LanguageJson.Options);
    }
}
