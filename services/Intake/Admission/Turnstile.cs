using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Messaging;
using FactCheck.Intake.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Admission;

/// <summary>
/// Sends a workspace's articles on a few at a time, the first to come first, and holds the others back: a queue serves in order of arrival, where a thousand articles of one
/// workspace would stand before the one of another. An article that is checked makes room for the next.
/// </summary>
internal sealed class Turnstile(IntakeDbContext db, AdmissionLimit limit, TimeProvider clock)
{
    /// <summary>Adds a revision to the unit of work, and its message if there is room.</summary>
    internal async Task EnterAsync(Article article, ArticleRevision revision, CancellationToken cancellationToken)
    {
        var entering = UncheckedRevision.Create(revision, isAdmitted: await HasRoomAsync(revision.WorkspaceId, cancellationToken));
        db.Add(entering);
        if (entering.AdmittedAt is not null)
        {
            SendOn(article, revision, entering.TraceParent);
        }
    }

    /// <summary>Its check has come to an end: in the same transaction, the next ones may go.</summary>
    internal async Task LeaveAsync(ArticleRevision revision, CancellationToken cancellationToken)
    {
        await db.UncheckedRevisions.Where(known => known.ArticleId == revision.ArticleId && known.Number == revision.Number).ExecuteDeleteAsync(cancellationToken);
        await AdmitAsync(revision.WorkspaceId, cancellationToken);
    }

    /// <summary>As many of a workspace's as there is room for.</summary>
    internal async Task AdmitAsync(Guid workspaceId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var admitted = await db.UncheckedRevisions.FromSql(
            $"""
            WITH next AS MATERIALIZED (
                SELECT article_id, number FROM intake.unchecked_revisions WHERE workspace_id = {workspaceId} AND admitted_at IS NULL ORDER BY received_at
                LIMIT greatest({limit.PerWorkspace} - (
                    SELECT count(*) FROM intake.unchecked_revisions WHERE workspace_id = {workspaceId} AND admitted_at > {AdmissionLimit.Since(now)}), 0)
                FOR UPDATE SKIP LOCKED
            )
            UPDATE intake.unchecked_revisions AS entering SET admitted_at = {now} FROM next
            WHERE entering.article_id = next.article_id AND entering.number = next.number
            RETURNING entering.*
            """).IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);
        foreach (var entering in admitted.OrderBy(one => one.ReceivedAt))
        {
            var article = await db.Articles.AsNoTracking().SingleAsync(known => known.Id == entering.ArticleId, cancellationToken);
            var revision = await db.Revisions.AsNoTracking().SingleAsync(
                known => known.ArticleId == entering.ArticleId && known.Number == entering.Number, cancellationToken);
            SendOn(article, revision, entering.TraceParent);
        }
    }

    private async Task<bool> HasRoomAsync(Guid workspaceId, CancellationToken cancellationToken)
    {
        var since = AdmissionLimit.Since(clock.GetUtcNow());
        return limit.PerWorkspace == 0
            || await db.UncheckedRevisions.Where(known => known.WorkspaceId == workspaceId && known.AdmittedAt > since).Take(limit.PerWorkspace).CountAsync(cancellationToken) < limit.PerWorkspace;
    }

    private void SendOn(Article article, ArticleRevision revision, string? traceParent) =>
        db.Enqueue(new ArticleReceived { Article = revision.ToSnapshot(article), OccurredAt = revision.ReceivedAt }, clock.GetUtcNow(), traceParent);
}
