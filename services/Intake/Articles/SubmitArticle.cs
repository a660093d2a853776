using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Intake.Admission;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Intake.Articles;

/// <summary>POST /v1/articles</summary>
internal static class SubmitArticle
{
    /// <summary>202 for what is new and on its way, 200 for what was known already.</summary>
    internal sealed record Response(string Id, int Revision, string Status);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/articles", HandleAsync)
            .RequireScope(Scopes.ArticlesWrite)
            .AcceptIdempotencyKey()
            .RefuseWhileTooMuchWaits()
            .RefuseWhileTooManyAreHeldBack()
            .WithName("SubmitArticle")
            .WithSummary("Submit an article to be checked")
            .WithDescription(
                "JSON, or a bare text/plain or text/html body (then externalId, url and title may stand in the query). The same externalId "
                + "(or url) with other content is a new revision; with the same content nothing is done twice. Idempotency-Key is honoured for 24 hours.")
            .WithExample(
                request: """
                {
                  "externalId": "desk-1", "title": "Budget vote", "url": "https://news.example/budget-vote",
                  "text": "Taxes will rise by 5 percent next year, two officials familiar with the plan said on Monday."
                }
                """,
                response: """{ "id": "art_019a8f2ee5b07d0c9f4be1c8a2d7f310", "revision": 1, "status": "received" }""")
            .WithExample(request: "Taxes will rise by 5 percent next year, two officials familiar with the plan said on Monday.", mediaType: "text/plain")
            .WithExample(request: "<p>Taxes will rise by 5 percent next year, two officials familiar with the plan said on Monday.</p>", mediaType: "text/html")
            .Accepts<ArticleSubmission>("application/json", "text/plain", "text/html")
            .Produces<Response>(StatusCodes.Status202Accepted)
            .Produces<Response>(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Accepted<Response>, Ok<Response>, ProblemHttpResult>> HandleAsync(
        HttpRequest request, ArticleDesk desk, CancellationToken cancellationToken)
    {
        var (submission, bodyProblem) = await ArticleBody.ReadAsync(request);
        if (submission is null)
        {
            return bodyProblem!;
        }

        var (content, problem) = submission.Read();
        if (content is null)
        {
            return problem!;
        }

        var receipt = await desk.AcceptAsync(content, cancellationToken);
        var response = ToResponse(receipt);
        return receipt.IsNew ? TypedResults.Accepted($"/v1/articles/{response.Id}", response) : TypedResults.Ok(response);
    }

    internal static Response ToResponse(ArticleDesk.Receipt receipt) =>
        new(PublicId.Format(PublicId.Article, receipt.ArticleId), receipt.Revision, receipt.Status);
}
