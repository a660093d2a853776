using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Attributions;
using FactCheck.Contracts.Claims;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Intake.Admission;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Progress;

/// <summary>A service gave an article up: its sender is told, and the message waits in that service's error queue.</summary>
internal sealed class ArticleFaultConsumer(IntakeDbContext db, Turnstile turnstile, Workspace workspace, TimeProvider clock)
    : IConsumer<Fault<ArticleReceived>>, IConsumer<Fault<ClaimsExtracted>>, IConsumer<Fault<ClaimsAttributed>>
{
    public Task Consume(ConsumeContext<Fault<ArticleReceived>> context) =>
        FailAsync(context.Message.Message.Article, "Its claims could not be extracted.", context.CancellationToken);

    public Task Consume(ConsumeContext<Fault<ClaimsExtracted>> context) =>
        FailAsync(context.Message.Message.Article, "Its attributions could not be found.", context.CancellationToken);

    public Task Consume(ConsumeContext<Fault<ClaimsAttributed>> context) =>
        FailAsync(context.Message.Message.Article, "Its claims could not be stored.", context.CancellationToken);

    private async Task FailAsync(ArticleSnapshot article, string what, CancellationToken cancellationToken)
    {
        workspace.Enter(article.WorkspaceId);
        var revision = await db.Revisions.SingleAsync(
            candidate => candidate.ArticleId == article.ArticleId && candidate.Number == article.Revision, cancellationToken);
        var reason = $"{what} The operator can see why and send it again.";
        if (!revision.Fail(reason))
        {
            return;
        }

        await turnstile.LeaveAsync(revision, cancellationToken);
        var now = clock.GetUtcNow();
        db.Enqueue(
            new ArticleFailed
            {
                WorkspaceId = article.WorkspaceId,
                ArticleId = article.ArticleId,
                Revision = article.Revision,
                Reason = reason,
                Title = article.Title,
                Url = article.Url,
                Visibility = article.Visibility,
                Desk = article.Desk,
                OccurredAt = now,
            },
            now);
    }
}
