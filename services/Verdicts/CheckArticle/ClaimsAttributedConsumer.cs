using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Attributions;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Language;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Claims;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.CheckArticle;

/// <summary>The last step of an article's way: its claims are matched, flagged and stored, and whoever waits for them is told.</summary>
internal sealed class ClaimsAttributedConsumer(VerdictsDbContext db, ArticleCheck check, Workspace workspace, TimeProvider clock)
    : IConsumer<ClaimsAttributed>
{
    public async Task Consume(ConsumeContext<ClaimsAttributed> context)
    {
        var article = context.Message.Article;
        workspace.Enter(article.WorkspaceId);
        var latest = await TakeTurnAsync(article, context.CancellationToken);
        if (await IsStoredAsync(article, context.CancellationToken))
        {
            return;
        }

        var result = await check.RunAsync(MessageReader.Read(context.Message), context.CancellationToken);
        var now = clock.GetUtcNow();
        var claims = Detect(article, result, isOutdated: latest > article.Revision, now);
        db.Add(ArticleAnalysis.Create(article, WithIds(result.Analysis, claims), now));
        db.AddRange(claims);
        await SupersedeEarlierAsync(article, now, context.CancellationToken);
        Announce(article, claims, now);
    }

    /// <summary>
    /// Locks the article until the transaction ends, so that of two revisions that are checked at once each sees the
    /// other's claims, or is seen.
    /// </summary>
    /// <returns>The latest revision that has come this far, this one included.</returns>
    private async Task<int> TakeTurnAsync(ArticleSnapshot article, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO verdicts.articles AS known (workspace_id, article_id, latest_revision)
            VALUES ({article.WorkspaceId}, {article.ArticleId}, {article.Revision})
            ON CONFLICT (workspace_id, article_id) DO UPDATE SET latest_revision = greatest(known.latest_revision, excluded.latest_revision)
            RETURNING latest_revision AS "Value"
            """).ToListAsync(cancellationToken))[0];

    /// <summary>The inbox knows a message that comes twice, not one that was sent twice.</summary>
    private Task<bool> IsStoredAsync(ArticleSnapshot article, CancellationToken cancellationToken) =>
        db.Analyses.AnyAsync(known => known.ArticleId == article.ArticleId && known.Revision == article.Revision, cancellationToken);

    private static Claims.Claim[] Detect(ArticleSnapshot article, ArticleCheck.Result result, bool isOutdated, DateTimeOffset now)
    {
        var attributions = result.Analysis.Attributions.ToDictionary(relation => relation.Id, ClaimAttribution.From);
        return
        [
            .. result.Analysis.Claims.Select((claim, ordinal) => Claims.Claim.Detect(
                new DetectedClaim
                {
                    Article = article,
                    Ordinal = ordinal,
                    Claim = claim,
                    Details = ClaimDetails.From(claim, result.Analysis.Citations),
                    Attributions = [.. claim.AttributedTo.Select(id => attributions[id])],
                    Matches = result.Matches[ordinal],
                    PolicyVersion = result.PolicyVersion,
                    IsOutdated = isOutdated,
                },
                now)),
        ];
    }

    /// <summary>What the engine called c1 has, from here on, the id by which the API knows it.</summary>
    private static Analysis WithIds(Analysis analysis, Claims.Claim[] claims) => analysis with
    {
        Claims = [.. analysis.Claims.Zip(claims, (found, claim) => found with { Id = PublicId.Format(PublicId.Claim, claim.Id) })],
    };

    private async Task SupersedeEarlierAsync(ArticleSnapshot article, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (article.Revision > 1)
        {
            await db.Claims
                .Where(claim => claim.ArticleId == article.ArticleId && claim.Revision < article.Revision && claim.Status != ClaimStatuses.Superseded)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(claim => claim.Status, ClaimStatuses.Superseded)
                        .SetProperty(claim => claim.Version, claim => claim.Version + 1)
                        .SetProperty(claim => claim.UpdatedAt, now),
                    cancellationToken);
        }
    }

    private void Announce(ArticleSnapshot article, Claims.Claim[] claims, DateTimeOffset now)
    {
        // An outdated claim is in nobody's queue, so that nobody is called to it.
        foreach (var claim in claims.Where(claim => claim is { Flags.Count: > 0, Status: ClaimStatuses.Detected }))
        {
            db.Enqueue(FlaggedClaimMessage.For(claim, article, now), now);
        }

        db.Enqueue(
            new ArticleChecked
            {
                WorkspaceId = article.WorkspaceId,
                ArticleId = article.ArticleId,
                Revision = article.Revision,
                ClaimCount = claims.Length,
                FlaggedClaimCount = claims.Count(claim => claim.Flags.Count > 0),
                Title = article.Title,
                Url = article.Url,
                Visibility = article.Visibility,
                OccurredAt = now,
            },
            now);
    }
}
