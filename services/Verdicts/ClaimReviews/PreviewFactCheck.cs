using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Http;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Reviews;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>POST /v1/claims/{id}/preview — the public page as it would stand if this were published now; nothing is stored.</summary>
internal static class PreviewFactCheck
{
    internal sealed record Request : FindingRequest
    {
        /// <summary>What has changed, where an earlier version is out.</summary>
        public string? Note { get; init; }
    }

    internal sealed record Services(VerdictsDbContext Db, PublishedVerdicts Verdicts, Workspace Workspace, TimeProvider Clock);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/preview", HandleAsync)
            .RequireScope(Scopes.ReviewsWrite)
            .WithName("PreviewFactCheck")
            .WithSummary("The public page of a claim's verdict as it would be with these words; nothing is stored")
            .WithExample(request: """{ "rating": 2, "summary": "The rate rose by a third, and did not double.", "explanation": "The table of the tax office has the rates of every year." }""")
            .WithExample(response: """<!doctype html><html lang="en"><title>The tax rate has doubled since 2010.</title>…</html>""", mediaType: "text/html")
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> HandleAsync(string id, Request request, HttpContext http, [AsParameters] Services services)
    {
        var house = await services.Verdicts.HouseAsync(http.RequestAborted);
        if ((Words.Problem("note", request.Note) ?? request.Problem(house.Scale)) is { } problem)
        {
            return problem;
        }

        if (!PublicId.TryParse(PublicId.Claim, id, out var claimId) || await services.Db.FindAsync(claimId, http.RequestAborted) is not { } found)
        {
            return Problems.NotFound("claim");
        }

        var verdict = await services.Db.Verdicts.AsNoTracking().SingleOrDefaultAsync(verdict => verdict.ClaimId == claimId, http.RequestAborted);
        var earlier = verdict is null ? [] : await services.Verdicts.ReadAsync([verdict.Id], house, http.RequestAborted);
        var now = services.Clock.GetUtcNow();
        var draft = (verdict ?? Verdict.For(found.Claim, now)).Publish(
            new VerdictDraft
            {
                Kind = earlier is [] ? VerdictStatuses.Published : VerdictStatuses.Corrected,
                Claim = ReviewedClaim.Of(found.Claim, found.Article),
                Finding = request.Read(house.Scale),
                Author = services.Workspace.Actor,
                Approver = services.Workspace.Actor,
                Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note,
            },
            now);
        var page = new PublishedVerdict(draft.Kind, [.. earlier.SelectMany(one => one.Versions), draft], house);
        http.Response.Headers.ContentSecurityPolicy = PageStyle.Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return new RazorComponentResult<FactCheckPage>(new Dictionary<string, object?> { [nameof(FactCheckPage.View)] = FactCheckView.Of(page) });
    }
}
