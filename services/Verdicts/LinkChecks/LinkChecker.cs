using FactCheck.Contracts.Review;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.Publishing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Verdicts.LinkChecks;

/// <summary>Looks after the evidence of what is published: every page it gives is asked for once a week, and reviewers are told of one that has gone.</summary>
internal sealed class LinkChecker(IServiceScopeFactory scopes, LinkProbe probe, TimeProvider clock, ILogger<LinkChecker> log) : BackgroundService
{
    private const int BatchSize = 20;
    private const int AtOnce = 4;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // Longer than a whole batch can take.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private sealed record Due(Guid WorkspaceId, Guid VerdictId, int Version, int Ordinal, string Url);

    /// <returns>How many pages were checked.</returns>
    internal async Task<int> CheckAsync(CancellationToken cancellationToken)
    {
        var due = await LeaseAsync(cancellationToken);
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (page, token) => await SettleAsync(page, await probe.AskAsync(page.Url, token), token));
        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                while (await CheckAsync(stoppingToken) == BatchSize)
                {
                    // More is due.
                }
            }
            catch (Exception exception) when (exception is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                log.LogWarning(exception, "Cited pages could not be checked; the next try is in {Interval}.", Interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Takes pages for itself for a while: other copies of the service take others, and what a copy that dies has taken comes up again.</summary>
    private async Task<List<Due>> LeaseAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VerdictsDbContext>();
        var now = clock.GetUtcNow();

        // A version that no longer stands needs no evidence.
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM verdicts.cited_pages page USING verdicts.verdicts verdict
            WHERE page.due_at <= {now} AND verdict.id = page.verdict_id
                AND (verdict.latest_version > page.version OR verdict.status = {VerdictStatuses.Retracted})
            """,
            cancellationToken);

        // Workspaces take turns: one whose pages all hang keeps no other's waiting.
        return await db.Database.SqlQuery<Due>(
            $"""
            UPDATE verdicts.cited_pages page SET due_at = {now + Lease}
            FROM (
                SELECT verdict_id, version, ordinal
                FROM verdicts.cited_pages
                JOIN (
                    SELECT verdict_id, version, ordinal, row_number() OVER (PARTITION BY workspace_id ORDER BY due_at) AS turn
                    FROM verdicts.cited_pages WHERE due_at <= {now}) AS turns USING (verdict_id, version, ordinal)
                WHERE due_at <= {now} ORDER BY turn, due_at LIMIT {BatchSize} FOR UPDATE OF cited_pages SKIP LOCKED) AS due
            WHERE (page.verdict_id, page.version, page.ordinal) = (due.verdict_id, due.version, due.ordinal)
            RETURNING page.workspace_id, page.verdict_id, page.version, page.ordinal, page.url
            """).ToListAsync(cancellationToken);
    }

    private async Task SettleAsync(Due due, LinkProbe.Answer answer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(due.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<VerdictsDbContext>();
        if (await db.CitedPages.FindAsync([due.VerdictId, due.Version, due.Ordinal], cancellationToken) is not { } page)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (answer.Reason is null)
        {
            page.Answer(now);
        }
        else if (page.Fail(now))
        {
            var message = await MessageAsync(due, answer, db, now, cancellationToken);
            scope.ServiceProvider.GetRequiredService<AuditTrail>().Record(
                "citation.broken",
                PublicId.Format(PublicId.Claim, message.ClaimId),
                new { verdict = PublicId.Format(PublicId.Verdict, due.VerdictId), version = due.Version, url = due.Url, status = answer.Status, reason = answer.Reason });
            db.Enqueue(message, now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<CitationBroken> MessageAsync(
        Due due, LinkProbe.Answer answer, VerdictsDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var verdict = await db.Verdicts.AsNoTracking().SingleAsync(verdict => verdict.Id == due.VerdictId, cancellationToken);
        var version = await db.VerdictVersions.AsNoTracking().SingleAsync(
            version => version.VerdictId == due.VerdictId && version.Version == due.Version, cancellationToken);
        var desk = await db.Analyses
            .Where(analysis => analysis.ArticleId == version.Claim.ArticleId && analysis.Revision == version.Claim.Revision)
            .Select(analysis => analysis.Desk)
            .SingleOrDefaultAsync(cancellationToken);
        return new CitationBroken
        {
            WorkspaceId = due.WorkspaceId,
            VerdictId = due.VerdictId,
            ClaimId = verdict.ClaimId,
            Url = due.Url,
            StatusCode = answer.Status,
            Reason = answer.Reason!,
            Article = new ArticleSummary
            {
                ArticleId = version.Claim.ArticleId,
                Revision = version.Claim.Revision,
                Title = version.Claim.ArticleTitle,
                Url = version.Claim.ArticleUrl,
                Visibility = version.Claim.Visibility,
                Desk = desk,
            },
            OccurredAt = now,
        };
    }
}
