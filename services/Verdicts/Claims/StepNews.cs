using FactCheck.Contracts.Review;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.Publishing;

namespace FactCheck.Verdicts.Claims;

/// <summary>Tells of a step that was taken: one entry in the audit trail, one message to whoever follows the review, one more where a verdict is out.</summary>
internal sealed class StepNews(VerdictsDbContext db, AuditTrail audit, Workspace workspace)
{
    /// <param name="step">What was done.</param>
    /// <param name="turn">By whom, and to what.</param>
    /// <param name="from">The status before.</param>
    internal void Tell(Step step, Turn turn, string from)
    {
        var (claim, review, version) = (turn.Claim, turn.Review, turn.Version);
        audit.Record(
            IsSelfApproved(step, turn) ? $"{step.Topic}.self-{step.Done}" : $"{step.Topic}.{step.Done}",
            PublicId.Format(PublicId.Claim, claim.Id),
            new
            {
                from,
                to = claim.Status,
                assignee = claim.Assignee,
                dueAt = claim.DueAt,
                review = review is null ? null : PublicId.Format(PublicId.Review, review.Id),
                verdict = turn.Verdict is null ? null : PublicId.Format(PublicId.Verdict, turn.Verdict.Id),
                version = version?.Version,
                rating = version?.Rating ?? review?.Rating,
                ratingText = version?.RatingText ?? review?.RatingText,
                reason = turn.Reason,
            });
        db.Enqueue(Changed(step.Done, turn), turn.Now);
        if (version is not null)
        {
            db.Enqueue(VerdictMessage.For(version, turn), turn.Now);
        }
    }

    /// <summary>No step, but told like one: nobody has decided about the claim in time.</summary>
    internal void TellOverdue(Claim claim, ArticleHeading article, DateTimeOffset now)
    {
        audit.Record("claim.overdue", PublicId.Format(PublicId.Claim, claim.Id), new { status = claim.Status, assignee = claim.Assignee, dueAt = claim.DueAt });
        db.Enqueue(
            new ReviewChanged
            {
                WorkspaceId = claim.WorkspaceId,
                ClaimId = claim.Id,
                Status = claim.Status,
                Actor = workspace.Actor,
                Action = "overdue",
                Assignee = claim.Assignee,
                DueAt = claim.DueAt,
                Claim = claim.ToSummary(),
                Article = claim.ToSummary(article),
                OccurredAt = now,
            },
            now);
    }

    private static ReviewChanged Changed(string action, Turn turn) => new()
    {
        WorkspaceId = turn.Claim.WorkspaceId,
        ClaimId = turn.Claim.Id,
        Status = turn.Claim.Status,
        Actor = turn.Actor,
        Action = action,
        Assignee = turn.Claim.Assignee,
        ReviewId = turn.Review?.Id,
        Reason = turn.Reason,
        DueAt = turn.Claim.DueAt,
        Claim = turn.Claim.ToSummary(),
        Article = turn.Claim.ToSummary(turn.Article),
        OccurredAt = turn.Now,
    };

    private static bool IsSelfApproved(Step step, Turn turn) => step == Step.Approve && turn.Review?.Author == turn.Actor;
}
