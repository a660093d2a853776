using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Http;
using FactCheck.Language.Revisions;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Reviews;
using Microsoft.EntityFrameworkCore;
using Claim = FactCheck.Verdicts.Claims.Claim;

namespace FactCheck.Verdicts.CheckArticle;

/// <summary>An article's claims as its last revision left them, locked, with the reviews and verdicts that a new one may undo.</summary>
internal sealed class KnownClaims
{
    internal static readonly KnownClaims None = new([], [], [], []);

    private readonly Dictionary<Guid, Claim> claims;
    private readonly ILookup<Guid, Review> reviews;
    private readonly Dictionary<Guid, Verdict> verdicts;
    private readonly Dictionary<Guid, VerdictVersion> versions;

    private KnownClaims(List<Claim> claims, List<Review> reviews, List<Verdict> verdicts, List<VerdictVersion> versions)
    {
        this.claims = claims.ToDictionary(claim => claim.Id);
        this.reviews = reviews.ToLookup(review => review.ClaimId);
        this.verdicts = verdicts.ToDictionary(verdict => verdict.ClaimId);
        this.versions = versions.ToDictionary(version => version.VerdictId);
    }

    /// <summary>
    /// A reviewer who saves meanwhile waits, and is then told what changed. The audit's lock comes first, as it does for them:
    /// their entry is written before their claim. By id, as whoever changes several claims at once does.
    /// </summary>
    internal static async Task<KnownClaims> LockAsync(VerdictsDbContext db, ArticleSnapshot article, CancellationToken cancellationToken)
    {
        await db.LockAuditAsync(article.WorkspaceId, cancellationToken);
        var claims = await db.Claims
            .FromSql($"SELECT * FROM verdicts.claims WHERE workspace_id = {article.WorkspaceId} AND article_id = {article.ArticleId} AND status <> {ClaimStatuses.Superseded} ORDER BY id FOR UPDATE")
            .ToListAsync(cancellationToken);
        var ids = claims.Where(claim => claim.Status is not (ClaimStatuses.Detected or ClaimStatuses.Dismissed)).Select(claim => claim.Id).ToList();
        var verdicts = await db.Verdicts.Where(verdict => ids.Contains(verdict.ClaimId)).ToListAsync(cancellationToken);
        var published = verdicts.Select(verdict => verdict.Id).ToList();
        return new KnownClaims(
            claims,
            await db.Reviews.Where(review => ids.Contains(review.ClaimId)).ToListAsync(cancellationToken),
            verdicts,
            await db.VerdictVersions.AsNoTracking()
                .Where(version => published.Contains(version.VerdictId))
                .Where(version => db.Verdicts.Any(verdict => verdict.Id == version.VerdictId && verdict.LatestVersion == version.Version))
                .ToListAsync(cancellationToken));
    }

    /// <returns>Null where the claim is new, or is known no more.</returns>
    internal Claim? Find(AlignedClaim? pair) =>
        PublicId.TryParse(PublicId.Claim, pair?.Before?.Id, out var id) ? claims.GetValueOrDefault(id) : null;

    internal List<Review> ReviewsOf(Claim claim) => [.. reviews[claim.Id].Where(review => review.Round == claim.Round)];

    internal Verdict? VerdictOn(Claim claim) => verdicts.GetValueOrDefault(claim.Id);

    /// <summary>As it was last published.</summary>
    internal VerdictVersion? Published(Verdict verdict) => versions.GetValueOrDefault(verdict.Id);
}
