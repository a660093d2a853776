using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Language;
using FactCheck.Verdicts.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Articles;

/// <summary>GET /v1/articles/{id}/gate — what a CMS asks before it publishes.</summary>
internal static class GetGate
{
    private const string Pass = "pass";
    private const string Warn = "warn";
    private const string Block = "block";

    /// <summary>A check takes less than a second, unless many articles wait.</summary>
    private const int RetryAfterSeconds = 1;

    /// <summary>What a person has settled: it is not news to the gate any more.</summary>
    private static readonly string[] Settled = [ClaimStatuses.Dismissed, ClaimStatuses.Approved, ClaimStatuses.Published, ClaimStatuses.Corrected];

    private sealed record OpenClaim(Guid Id, string Text, IReadOnlyList<Flag> Flags);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/articles/{id}/gate", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("GetGate")
            .WithSummary("Whether an article may go out: pass, warn or block, with the reasons")
            .WithExample(response:
                """
                { "articleId": "art_01900000000070008000000000000001", "revision": 2, "status": "block", "checkedAt": "2026-11-22T18:00:00Z", "reasons": [{
                  "claimId": "clm_01900000000070008000000000000002", "claim": "The harbour will close in May", "rule": "bare-sources", "severity": "block",
                  "reason": "“sources” tells readers nothing about who speaks; say what puts this source in a position to know." }] }
                """)
            .WithDescription(
                "Of the latest revision, or the one asked for. 409 with Retry-After while that revision is being checked; send the revision that the submission "
                + "answered, so that a check of the one before is not taken for it. Claims that were dismissed, or whose verdict is approved or published, hold nothing up.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<GateResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpResponse response, VerdictsDbContext db, CancellationToken cancellationToken, int? revision = null)
    {
        if (!PublicId.TryParse(PublicId.Article, id, out var articleId)
            || await db.Set<CheckedArticle>().AsNoTracking().SingleOrDefaultAsync(known => known.ArticleId == articleId, cancellationToken) is not { } article)
        {
            return Problems.NotFound("article");
        }

        var latest = Math.Max(article.LatestRevision, article.ReceivedRevision);
        var asked = revision ?? latest;
        if (asked < 1 || asked > latest)
        {
            return Problems.NotFound("revision of the article");
        }

        var analysis = await db.Analyses.AsNoTracking().SingleOrDefaultAsync(known => known.ArticleId == articleId && known.Revision == asked, cancellationToken);
        if (analysis is null)
        {
            response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Problems.Problem(409, "not-checked", $"Revision {asked} is still being checked, unless the article's status says that this failed; ask again shortly.");
        }

        var open = asked == article.LatestRevision
            ? await OpenAsync(db, articleId, asked, cancellationToken)
            : await OpenThenAsync(db, analysis, cancellationToken);
        return TypedResults.Ok(Answer(id, analysis, open));
    }

    /// <summary>A claim's row describes the latest revision that it stands in: one that stands in an earlier is gone from the text.</summary>
    private static async Task<IReadOnlyList<OpenClaim>> OpenAsync(VerdictsDbContext db, Guid articleId, int revision, CancellationToken cancellationToken) =>
        await db.Claims.AsNoTracking()
            .Where(claim => claim.ArticleId == articleId && claim.Revision == revision && claim.Severity > Severity.Info && claim.Status != ClaimStatuses.Superseded && !Settled.Contains(claim.Status))
            .OrderBy(claim => claim.Start)
            .Select(claim => new OpenClaim(claim.Id, claim.Text, claim.Flags))
            .ToListAsync(cancellationToken);

    /// <summary>A later revision has claims of its own: those of an earlier are as its check found them, but for what was settled since.</summary>
    private static async Task<IReadOnlyList<OpenClaim>> OpenThenAsync(VerdictsDbContext db, ArticleAnalysis analysis, CancellationToken cancellationToken)
    {
        var settled = await db.Claims.AsNoTracking()
            .Where(claim => claim.ArticleId == analysis.ArticleId && Settled.Contains(claim.Status))
            .Select(claim => claim.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. analysis.Read().Claims
                .Select(claim => PublicId.TryParse(PublicId.Claim, claim.Id, out var claimId) ? new OpenClaim(claimId, claim.Text, claim.Flags) : null)
                .OfType<OpenClaim>()
                .Where(claim => !settled.Contains(claim.Id)),
        ];
    }

    private static GateResponse Answer(string id, ArticleAnalysis analysis, IReadOnlyList<OpenClaim> open)
    {
        List<GateReason> reasons =
        [
            .. open
                .SelectMany(claim => claim.Flags.Where(flag => flag.Severity is Warn or Block)
                    .Select(flag => new GateReason(PublicId.Format(PublicId.Claim, claim.Id), claim.Text, flag.Rule, flag.Severity, flag.Reason)))
                .OrderByDescending(reason => reason.Severity == Block),
        ];
        return new GateResponse(
            id, analysis.Revision, reasons.Count == 0 ? Pass : reasons[0].Severity == Block ? Block : Warn, reasons, analysis.CheckedAt);
    }
}

/// <summary>Status is pass, warn or block: the gravest of the reasons, of which those that block come first, and else the text decides.</summary>
internal sealed record GateResponse(string ArticleId, int Revision, string Status, IReadOnlyList<GateReason> Reasons, DateTimeOffset CheckedAt);

internal sealed record GateReason(string ClaimId, string Claim, string Rule, string Severity, string Reason);
