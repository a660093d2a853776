using FactCheck.Contracts.Articles;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Progress;

/// <summary>Moves a revision's status forward, never back: messages may overtake one another.</summary>
internal sealed class ArticleProgressedConsumer(IntakeDbContext db) : IConsumer<ArticleProgressed>
{
    public Task Consume(ConsumeContext<ArticleProgressed> context)
    {
        var message = context.Message;
        var earlier = message.Stage switch
        {
            ArticleStages.Extracting => [ArticleStages.Received],
            ArticleStages.Attributing => new[] { ArticleStages.Received, ArticleStages.Extracting },
            _ => [],
        };
        return db.Revisions.IgnoreQueryFilters()
            .Where(revision => revision.WorkspaceId == message.WorkspaceId && revision.ArticleId == message.ArticleId && revision.Number == message.Revision)
            .Where(revision => earlier.Contains(revision.Status))
            .ExecuteUpdateAsync(set => set.SetProperty(revision => revision.Status, message.Stage), context.CancellationToken);
    }
}
