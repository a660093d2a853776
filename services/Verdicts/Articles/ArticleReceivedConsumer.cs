using FactCheck.Contracts.Articles;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Articles;

/// <summary>Notes which revision is on its way, so that nobody takes the check of the one before for its.</summary>
internal sealed class ArticleReceivedConsumer(VerdictsDbContext db) : IConsumer<ArticleReceived>
{
    public Task Consume(ConsumeContext<ArticleReceived> context)
    {
        var article = context.Message.Article;
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO verdicts.articles AS known (workspace_id, article_id, latest_revision, received_revision)
            VALUES ({article.WorkspaceId}, {article.ArticleId}, 0, {article.Revision})
            ON CONFLICT (workspace_id, article_id) DO UPDATE SET received_revision = greatest(known.received_revision, excluded.received_revision)
            """,
            context.CancellationToken);
    }
}
