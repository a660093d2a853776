using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Http;
using FactCheck.Verdicts.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Claims;

/// <summary>Claims with what stands beside them: the article's heading, the review that is open, the verdict. One query for each, however many claims.</summary>
internal sealed class ClaimResponses(VerdictsDbContext db, Workspace workspace, TimeProvider clock)
{
    /// <returns>Null where the workspace has no such claim.</returns>
    internal async Task<Versioned<ClaimResponse>?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Claims.AsNoTracking().SingleOrDefaultAsync(claim => claim.Id == id, cancellationToken) is { } claim
            ? new Versioned<ClaimResponse>((await ShowAsync([claim], cancellationToken))[0], claim.Version)
            : null;

    /// <param name="publicIds">Those that are none are passed over.</param>
    /// <param name="cancellationToken">The request's.</param>
    /// <returns>By their public ids.</returns>
    internal async Task<Dictionary<string, ClaimResponse>> FindAsync(IEnumerable<string> publicIds, CancellationToken cancellationToken)
    {
        var ids = publicIds.Select(text => PublicId.TryParse(PublicId.Claim, text, out var id) ? id : Guid.Empty).Distinct().ToArray();
        var claims = await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).ToListAsync(cancellationToken);
        return (await ShowAsync(claims, cancellationToken)).ToDictionary(claim => claim.Id, StringComparer.OrdinalIgnoreCase);
    }

    internal async Task<IReadOnlyList<ClaimResponse>> ShowAsync(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var headings = await db.HeadingsAsync(claims, cancellationToken);
        var reviews = await OpenReviewsAsync(claims, cancellationToken);
        var verdicts = await VerdictsAsync(claims, cancellationToken);
        var now = clock.GetUtcNow();
        return
        [
            .. claims.Select(claim => ClaimResponse.From(claim, headings[(claim.ArticleId, claim.Revision)]) with
            {
                Lock = ClaimLock.Of(claim, now),
                OpenReview = reviews.GetValueOrDefault(claim.Id),
                Verdict = verdicts.GetValueOrDefault(claim.Id),
                Next = claim.Next(isSecondAwaited: reviews.GetValueOrDefault(claim.Id)?.IsHidden == true),
            }),
        ];
    }

    /// <summary>Of each claim's round the newest; it may be hidden from who reads.</summary>
    private async Task<Dictionary<Guid, OpenReview>> OpenReviewsAsync(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var ids = claims.Select(claim => claim.Id).ToArray();
        var reviews = await (
            from review in db.Reviews.AsNoTracking()
            join claim in db.Claims on new { Id = review.ClaimId, review.Round } equals new { claim.Id, claim.Round }
            where ids.Contains(claim.Id) && review.State != ReviewStates.SetAside
            orderby review.Id
            select new
            {
                review.ClaimId,
                IsHidden = review.IsSealed && review.Author != workspace.Actor,
                Open = new OpenReview
                {
                    Id = PublicId.Format(PublicId.Review, review.Id),
                    State = review.State,
                    Author = review.Author,
                    Rating = review.Rating,
                    RatingText = review.RatingText,
                    Summary = review.Summary,
                    ChangeRequest = review.ChangeRequest,
                    ProposedAt = review.ProposedAt,
                },
            }).ToListAsync(cancellationToken);
        return reviews.GroupBy(review => review.ClaimId)
            .ToDictionary(group => group.Key, group => group.Last() is { IsHidden: true } hidden ? hidden.Open.Hide() : group.Last().Open);
    }

    private async Task<Dictionary<Guid, ClaimVerdict>> VerdictsAsync(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var ids = claims.Select(claim => claim.Id).ToArray();
        return await (
            from verdict in db.Verdicts.AsNoTracking()
            join version in db.VerdictVersions on new { VerdictId = verdict.Id, Version = verdict.LatestVersion } equals new { version.VerdictId, version.Version } into versions
            from latest in versions.DefaultIfEmpty()
            where ids.Contains(verdict.ClaimId)
            select new
            {
                verdict.ClaimId,
                Verdict = new ClaimVerdict(
                    PublicId.Format(PublicId.Verdict, verdict.Id), verdict.Status, verdict.LatestVersion, latest.Rating, latest.RatingText, verdict.Slug),
            }).ToDictionaryAsync(row => row.ClaimId, row => row.Verdict, cancellationToken);
    }
}
