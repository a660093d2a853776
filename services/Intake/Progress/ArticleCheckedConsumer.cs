using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Security;
using FactCheck.Intake.Admission;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Progress;

internal sealed class ArticleCheckedConsumer(IntakeDbContext db, Turnstile turnstile, Workspace workspace) : IConsumer<ArticleChecked>
{
    public async Task Consume(ConsumeContext<ArticleChecked> context)
    {
        var message = context.Message;
        workspace.Enter(message.WorkspaceId);
        var revision = await db.Revisions.SingleAsync(
            candidate => candidate.ArticleId == message.ArticleId && candidate.Number == message.Revision, context.CancellationToken);
        revision.Finish(message);
        await turnstile.LeaveAsync(revision, context.CancellationToken);
    }
}
