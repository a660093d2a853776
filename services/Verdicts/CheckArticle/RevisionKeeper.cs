using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Language;
using FactCheck.Language.Revisions;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Policies;
using FactCheck.Verdicts.Settings;
using FactCheck.Verdicts.Sources;
using Microsoft.EntityFrameworkCore;
using Claim = FactCheck.Verdicts.Claims.Claim;

namespace FactCheck.Verdicts.CheckArticle;

/// <summary>
/// Holds a revision against the ones beside it and keeps what follows: its analysis, its claims, and the news of them. A claim keeps
/// its id, and with it its review, as long as the article makes it; its row describes the latest revision that it stands in.
/// </summary>
internal sealed class RevisionKeeper(
    VerdictsDbContext db, ArticleCheck check, ClaimRevisions revisions, SourceFiling sources, SettingsDesk settings, FlagRefreshes refreshes, TimeProvider clock)
{
    /// <summary>
    /// Locks the article until the transaction ends, so that of two revisions that are checked at once each sees the
    /// other's claims, or is seen.
    /// </summary>
    /// <returns>The latest revision that has come this far, this one included.</returns>
    internal async Task<int> TakeTurnAsync(ArticleSnapshot article, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO verdicts.articles AS known (workspace_id, article_id, latest_revision)
            VALUES ({article.WorkspaceId}, {article.ArticleId}, {article.Revision})
            ON CONFLICT (workspace_id, article_id) DO UPDATE SET latest_revision = greatest(known.latest_revision, excluded.latest_revision)
            RETURNING latest_revision AS "Value"
            """).ToListAsync(cancellationToken))[0];

    /// <param name="article">The revision, of which nothing is stored yet.</param>
    /// <param name="found">What the engine found in it.</param>
    /// <param name="isOutdated">A later one was checked before it: it goes into the history, and nothing follows from it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task KeepAsync(ArticleSnapshot article, Analysis found, bool isOutdated, CancellationToken cancellationToken)
    {
        var (alignment, result) = await CheckAsync(article, found, before: null, cancellationToken);
        var analysis = isOutdated
            ? await KeepHistoryAsync(article, result, alignment, cancellationToken)
            : await CarryOverAsync(article, result, alignment, isReread: false, cancellationToken);
        db.Add(ArticleAnalysis.Create(article, analysis, clock.GetUtcNow()));
        if (!isOutdated)
        {
            await FinishAsync(article, analysis, result.HeldTo, cancellationToken);
        }
    }

    /// <summary>After all else is written: until the commit, whoever files sources keeps the other articles of the workspace waiting.</summary>
    /// <param name="article">The newest revision.</param>
    /// <param name="analysis">Its claims have the ids by which the API knows them.</param>
    /// <param name="heldTo">What its claims were held to; where it is in force no more, they are held to what is, as those are that were stored before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task FinishAsync(ArticleSnapshot article, Analysis analysis, WorkspaceSettings heldTo, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await sources.FileAsync(article, analysis, cancellationToken);
        if (!await settings.AreInForceAsync(heldTo, cancellationToken))
        {
            await refreshes.RequestAsync(cancellationToken);
        }
    }

    /// <summary>With flags and matches, and on each claim what the revision before said otherwise.</summary>
    /// <param name="article">The revision.</param>
    /// <param name="found">What the engine found in it.</param>
    /// <param name="before">What another version of the engine found in it; null where it is read for the first time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<(RevisionAlignment? WithEarlier, ArticleCheck.Result Result)> CheckAsync(
        ArticleSnapshot article, Analysis found, Analysis? before, CancellationToken cancellationToken)
    {
        var alignment = await NeighbourAsync(article, later: false, cancellationToken) is { } earlier ? RevisionAlignment.Align(earlier, found) : null;
        var known = before is null ? alignment : RevisionAlignment.Align(before, found);
        var rejected = known is null ? null : await RejectedAsync(article, cancellationToken);
        return (alignment, await check.RunAsync(alignment?.Mark(found) ?? found, IsRejected, cancellationToken));

        // An alignment has the later revision's claims first, in their order; the earlier ones have the ids of the API.
        bool IsRejected(int place, string factCheck) =>
            rejected is not null && known!.Claims[place].Before is { } claim && rejected[claim.Id].Contains(factCheck);
    }

    /// <summary>The claims' rows come to describe this reading, and whom it concerns is told.</summary>
    /// <param name="article">The newest revision.</param>
    /// <param name="result">What was found in it.</param>
    /// <param name="alignment">With what the rows describe so far; null where there are none.</param>
    /// <param name="isReread">The article said the same before, and only the engine is another.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The analysis, its claims with the ids by which the API knows them.</returns>
    internal async Task<Analysis> CarryOverAsync(
        ArticleSnapshot article, ArticleCheck.Result result, RevisionAlignment? alignment, bool isReread, CancellationToken cancellationToken)
    {
        var detected = Detect(article, result, isOutdated: false);
        var ids = await revisions.ApplyAsync(article, detected, alignment, isReread, cancellationToken);
        Announce(article, detected);
        return WithIds(result.Analysis, ids);
    }

    private async Task<Analysis> KeepHistoryAsync(
        ArticleSnapshot article, ArticleCheck.Result result, RevisionAlignment? alignment, CancellationToken cancellationToken)
    {
        var detected = Detect(article, result, isOutdated: true);
        var later = await NeighbourAsync(article, later: true, cancellationToken);
        var known = KnownIds(result.Analysis, alignment, later is null ? null : RevisionAlignment.Align(result.Analysis, later));
        Announce(article, detected);

        // Only what stands in no other revision gets a row, which is in nobody's queue.
        var now = clock.GetUtcNow();
        return WithIds(result.Analysis, [.. detected.Zip(known, (claim, id) => id ?? db.Add(Claim.Detect(claim, now)).Entity.Id)]);
    }

    /// <summary>The fact-checks that reviewers said are not about a claim, and the one that was published about it, by its public id.</summary>
    private async Task<ILookup<string, string>> RejectedAsync(ArticleSnapshot article, CancellationToken cancellationToken)
    {
        var claims = await db.Claims.AsNoTracking()
            .Where(claim => claim.ArticleId == article.ArticleId)
            .Select(claim => new { claim.Id, claim.MatchDecisions })
            .ToListAsync(cancellationToken);
        var own = await db.FactChecks.AsNoTracking()
            .Where(factCheck => db.Claims.Any(claim => claim.ArticleId == article.ArticleId && claim.Id == factCheck.ClaimId))
            .Select(factCheck => new { factCheck.Id, factCheck.ClaimId })
            .ToListAsync(cancellationToken);
        return claims
            .SelectMany(claim => claim.MatchDecisions.Where(decision => !decision.Accepted), (claim, decision) => (claim.Id, decision.FactCheck))
            .Concat(own.Select(factCheck => (Id: factCheck.ClaimId!.Value, FactCheck: PublicId.Format(PublicId.FactCheck, factCheck.Id))))
            .ToLookup(not => PublicId.Format(PublicId.Claim, not.Id), not => not.FactCheck);
    }

    /// <summary>The nearest revision that was checked, on the one side or the other.</summary>
    private async Task<Analysis?> NeighbourAsync(ArticleSnapshot article, bool later, CancellationToken cancellationToken)
    {
        var others = db.Analyses.AsNoTracking().Where(analysis => analysis.ArticleId == article.ArticleId);
        var nearest = later
            ? others.Where(analysis => analysis.Revision > article.Revision).OrderBy(analysis => analysis.Revision)
            : others.Where(analysis => analysis.Revision < article.Revision).OrderByDescending(analysis => analysis.Revision);
        return (await nearest.FirstOrDefaultAsync(cancellationToken))?.Read();
    }

    private static DetectedClaim[] Detect(ArticleSnapshot article, ArticleCheck.Result result, bool isOutdated)
    {
        var attributions = result.Analysis.Attributions.ToDictionary(relation => relation.Id, ClaimAttribution.From);
        return
        [
            .. result.Analysis.Claims.Select((claim, ordinal) => new DetectedClaim
            {
                Article = article,
                Ordinal = ordinal,
                Claim = claim,
                Details = ClaimDetails.From(claim, result.Analysis.Citations),
                Attributions = [.. claim.AttributedTo.Select(id => attributions[id])],
                Matches = result.Matches[ordinal],
                PolicyVersion = result.HeldTo.Policy.Version,
                IsOutdated = isOutdated,
            }),
        ];
    }

    /// <summary>For each claim of an outdated revision the id of the same claim in the later revision or, failing that, in the earlier.</summary>
    private static Guid?[] KnownIds(Analysis found, RevisionAlignment? fromEarlier, RevisionAlignment? toLater)
    {
        var known = new Dictionary<string, string>();
        foreach (var pair in toLater?.Claims.Where(pair => pair is { Before: not null, After: not null }) ?? [])
        {
            known[pair.Before!.Id] = pair.After!.Id;
        }

        foreach (var pair in fromEarlier?.Claims.Where(pair => pair is { Before: not null, After: not null }) ?? [])
        {
            if (!known.ContainsValue(pair.Before!.Id))
            {
                known.TryAdd(pair.After!.Id, pair.Before.Id);
            }
        }

        return
        [
            .. found.Claims.Select(claim => PublicId.TryParse(PublicId.Claim, known.GetValueOrDefault(claim.Id), out var id) ? id : (Guid?)null),
        ];
    }

    /// <summary>What the engine called c1 has, from here on, the id by which the API knows it.</summary>
    private static Analysis WithIds(Analysis analysis, Guid[] ids) => analysis with
    {
        Claims = [.. analysis.Claims.Zip(ids, (found, id) => found with { Id = PublicId.Format(PublicId.Claim, id) })],
    };

    private void Announce(ArticleSnapshot article, DetectedClaim[] claims) => db.Enqueue(
        new ArticleChecked
        {
            WorkspaceId = article.WorkspaceId,
            ArticleId = article.ArticleId,
            Revision = article.Revision,
            ClaimCount = claims.Length,
            FlaggedClaimCount = claims.Count(claim => claim.Claim.Flags.Count > 0),
            Title = article.Title,
            Url = article.Url,
            Visibility = article.Visibility,
            Desk = article.Desk,
            OccurredAt = clock.GetUtcNow(),
        },
        clock.GetUtcNow());
}
