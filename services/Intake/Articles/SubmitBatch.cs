using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Intake.Admission;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Intake.Articles;

/// <summary>POST /v1/articles:batch — NDJSON in, NDJSON out, one result a line; a bad line fails alone.</summary>
internal static class SubmitBatch
{
    private const int MaxBodyBytes = 32 * 1024 * 1024;
    private const int MaxLines = 1_000;

    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <summary>What became of one line: an article, or a problem.</summary>
    internal sealed record Result(int Line, int Status, string? Id = null, int? Revision = null, string? Detail = null, string? Field = null);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/articles:batch", HandleAsync)
            .RequireScope(Scopes.ArticlesWrite)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .RefuseWhileTooMuchWaits()
            .RefuseWhileTooManyAreHeldBack()
            .WithName("SubmitBatch")
            .WithSummary("Submit many articles, one JSON a line")
            .WithDescription($"Up to {MaxLines} lines; each is what POST /v1/articles takes as JSON. The answer has one result a line, in order, as each is done.")
            .WithExample(
                request: """
                {"externalId":"desk-1","text":"Taxes will rise by 5 percent next year, two officials said on Monday."}
                {"externalId":"desk-2","text":""}
                """,
                response: """
                {"line":1,"status":202,"id":"art_019a8f2ee5b07d0c9f4be1c8a2d7f310","revision":1}
                {"line":2,"status":422,"detail":"Send exactly one of text and html.","field":"text"}
                """)
            .Accepts<ArticleSubmission>("application/x-ndjson")
            .Produces<Result>(StatusCodes.Status200OK, "application/x-ndjson")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    private static async Task HandleAsync(HttpContext http, IServiceScopeFactory scopes, Workspace workspace)
    {
        http.Response.ContentType = "application/x-ndjson";
        var number = 0;
        await foreach (var line in NdjsonLines.ReadAsync(http.Request.BodyReader, http.RequestAborted))
        {
            number++;
            var result = number > MaxLines
                ? new Result(number, 413, Detail: $"A batch has at most {MaxLines} lines; send the rest in another.")
                : await SubmitAsync(number, line, scopes, workspace.Id, http.RequestAborted);
            await JsonSerializer.SerializeAsync(http.Response.Body, result, JsonDefaults.Options, http.RequestAborted);
            await http.Response.Body.WriteAsync(NewLine, http.RequestAborted);
            if (number > MaxLines)
            {
                return;
            }
        }
    }

    private static async Task<Result> SubmitAsync(
        int number, ReadOnlyMemory<byte> line, IServiceScopeFactory scopes, Guid workspaceId, CancellationToken cancellationToken)
    {
        ArticleSubmission? submission;
        try
        {
            submission = JsonSerializer.Deserialize<ArticleSubmission>(line.Span, JsonDefaults.Options);
        }
        catch (JsonException)
        {
            submission = null;
        }

        if (submission is null)
        {
            return new Result(number, 400, Detail: "The line is not the JSON of one article.");
        }

        var (content, problem) = submission.Read();
        if (content is null)
        {
            return new Result(number, problem!.StatusCode, Detail: problem.ProblemDetails.Detail, Field: problem.ProblemDetails.Extensions.TryGetValue("field", out var field) ? field as string : null);
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(workspaceId);
        var receipt = await scope.ServiceProvider.GetRequiredService<ArticleDesk>().AcceptAsync(content, cancellationToken);
        var response = SubmitArticle.ToResponse(receipt);
        return new Result(number, receipt.IsNew ? 202 : 200, response.Id, response.Revision);
    }
}
