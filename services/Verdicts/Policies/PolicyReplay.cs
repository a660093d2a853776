using System.Runtime.CompilerServices;
using FactCheck.Hosting.Http;
using FactCheck.Language;
using FactCheck.Language.Policies;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Settings;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Policies;

/// <summary>Holds stored articles to a policy once more, the newest first: what each claim that waits for a review would be flagged for.</summary>
internal sealed class PolicyReplay(VerdictsDbContext db, KnownMatches known)
{
    // Some 100 kB of JSON an article: enough to keep the cores busy, and no more than a few megabytes at once.
    private const int ArticlesAtOnce = 40;

    /// <summary>By the policy and the rating scale of the settings; only articles older than the one given.</summary>
    internal async IAsyncEnumerable<ReplayedArticle> RunAsync(
        WorkspaceSettings settings, Guid? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var last = before; await BatchAsync(last, cancellationToken) is { Count: > 0 } batch; last = batch[^1].ArticleId)
        {
            var waiting = await WaitingClaimsAsync([.. batch.Select(analysis => analysis.ArticleId)], settings.RatingScale, cancellationToken);
            foreach (var article in batch.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(analysis => Replay(analysis, waiting, settings)))
            {
                yield return article;
            }
        }
    }

    /// <summary>For a claim whose matches a reviewer is about to change: what it is flagged for with those that are left. Null where there is no such claim.</summary>
    internal async Task<Func<IReadOnlyList<ClaimMatch>, IReadOnlyList<Flag>>?> OfClaimAsync(Guid claimId, WorkspaceSettings settings, CancellationToken cancellationToken)
    {
        var stored = await (
            from claim in db.Claims.AsNoTracking()
            join analysis in db.Analyses.AsNoTracking() on new { claim.ArticleId, claim.Revision } equals new { analysis.ArticleId, analysis.Revision }
            where claim.Id == claimId
            select analysis).SingleOrDefaultAsync(cancellationToken);
        return stored is null
            ? null
            : matches => Replay(stored, new Dictionary<Guid, WaitingClaim> { [claimId] = new(claimId, [], matches) }, settings).Claims.SingleOrDefault()?.After ?? [];
    }

    private Task<List<ArticleAnalysis>> BatchAsync(Guid? before, CancellationToken cancellationToken) => (
        from article in db.Set<CheckedArticle>().AsNoTracking()
        join analysis in db.Analyses.AsNoTracking()
            on new { article.ArticleId, Revision = article.LatestRevision } equals new { analysis.ArticleId, analysis.Revision }
        where before == null || article.ArticleId < before
        orderby article.ArticleId descending
        select analysis).Take(ArticlesAtOnce).ToListAsync(cancellationToken);

    private async Task<Dictionary<Guid, WaitingClaim>> WaitingClaimsAsync(Guid[] articles, RatingScale scale, CancellationToken cancellationToken)
    {
        var claims = await db.Claims.AsNoTracking()
            .Where(claim => articles.Contains(claim.ArticleId) && ClaimStatuses.Waiting.Contains(claim.Status))
            .Select(claim => new { claim.Id, claim.Flags, claim.Matches })
            .ToListAsync(cancellationToken);
        var renew = await known.ReadAsync(claims.SelectMany(claim => claim.Matches), scale, cancellationToken);
        return claims.ToDictionary(claim => claim.Id, claim => Waiting(claim.Id, claim.Flags, claim.Matches, renew(claim.Matches)));
    }

    private static WaitingClaim Waiting(Guid id, IReadOnlyList<Flag> flags, IReadOnlyList<ClaimMatch> before, IReadOnlyList<ClaimMatch> matches) =>
        new(id, flags, matches) { HasOldMatches = !before.SequenceEqual(matches) };

    private static ReplayedArticle Replay(ArticleAnalysis stored, Dictionary<Guid, WaitingClaim> waiting, WorkspaceSettings settings)
    {
        var analysis = stored.Read();
        var today = analysis with
        {
            Title = analysis.Title ?? stored.Title,
            Claims = [.. analysis.Claims.Select(claim => Find(claim, waiting) is { } known ? claim with { Matches = Judge(known.Matches, settings.RatingScale) } : claim)],
        };
        var replayed = PolicyEvaluator.Evaluate(today, settings.Policy);
        return new ReplayedArticle(
            stored.ArticleId,
            stored.Title,
            [.. replayed.Claims.Select(claim => Find(claim, waiting) is { } known ? new ReplayedClaim(known.Id, claim.Text, known.Flags, claim.Flags) { HasOldMatches = known.HasOldMatches } : null).OfType<ReplayedClaim>()]);
    }

    private static WaitingClaim? Find(Language.Claim claim, Dictionary<Guid, WaitingClaim> waiting) =>
        PublicId.TryParse(PublicId.Claim, claim.Id, out var id) ? waiting.GetValueOrDefault(id) : null;

    /// <summary>The matches that reviewers have left, by the scale of today; one that a reviewer accepted says the same for certain.</summary>
    private static IReadOnlyList<Match> Judge(IReadOnlyList<ClaimMatch> matches, RatingScale scale) =>
    [
        .. matches.Select(match => new Match(match.Id, match.Accepted ? 1 : match.Score, match.Rating, match.Claim) { Negative = scale.Find(null, match.Rating)?.Negative ?? match.Negative }),
    ];

    private sealed record WaitingClaim(Guid Id, IReadOnlyList<Flag> Flags, IReadOnlyList<ClaimMatch> Matches)
    {
        public bool HasOldMatches { get; init; }
    }
}

/// <summary>An article with those of its claims that wait for a review.</summary>
internal sealed record ReplayedArticle(Guid Id, string? Title, IReadOnlyList<ReplayedClaim> Claims);

/// <summary>A claim with its flags as they stand, and as the policy would have them.</summary>
internal sealed record ReplayedClaim(Guid Id, string Text, IReadOnlyList<Flag> Before, IReadOnlyList<Flag> After)
{
    /// <summary>What it was matched with has been corrected or taken back.</summary>
    public bool HasOldMatches { get; init; }

    internal IEnumerable<Flag> Gained => After.Where(flag => !Before.Any(known => Same(known, flag)));

    internal IEnumerable<Flag> Lost => Before.Where(flag => !After.Any(known => Same(known, flag)));

    // The reason's words may change without anything being flagged that was not.
    private static bool Same(Flag one, Flag other) => one.Rule == other.Rule && one.Severity == other.Severity;
}
