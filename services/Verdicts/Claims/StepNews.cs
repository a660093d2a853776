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
        var finding = review is { IsSealed: true } ? null : review?.Finding;
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
                rating = version?.Rating ?? finding?.Rating,
                ratingText = version?.RatingText ?? finding?.RatingText,
                unsealed = Unsealed(step, turn),
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

    /// <summary>What the first of two blind verdicts says stands in the entry of the second: its own can be read before that. Null where a step unseals none.</summary>
    private static object? Unsealed(Step step, Turn turn)
    {
        if (step != Step.Propose || turn.Review is not { IsBlind: true, IsSealed: false })
        {
            return null;
        }

        var first = turn.Reviews.Single(review => review.IsBlind);
        return new { review = PublicId.Format(PublicId.Review, first.Id), rating = first.Rating, ratingText = first.RatingText };
    }

    private static bool IsSelfApproved(Step step, Turn turn) => step == Step.Approve && turn.Review?.Author == turn.Actor;
}
