using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Attributions;
using FactCheck.Hosting.Security;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.CheckArticle;

/// <summary>The last step of an article's way: its claims are matched, flagged and stored, and whoever waits for them is told.</summary>
internal sealed class ClaimsAttributedConsumer(VerdictsDbContext db, RevisionKeeper keeper, Workspace workspace)
    : IConsumer<ClaimsAttributed>
{
    public async Task Consume(ConsumeContext<ClaimsAttributed> context)
    {
        var article = context.Message.Article;
        workspace.Enter(article.WorkspaceId);
        var latest = await keeper.TakeTurnAsync(article, context.CancellationToken);
        if (!await IsStoredAsync(article, context.CancellationToken))
        {
            await keeper.KeepAsync(article, MessageReader.Read(context.Message), isOutdated: latest > article.Revision, context.CancellationToken);
        }
    }

    /// <summary>The inbox knows a message that comes twice, not one that was sent twice.</summary>
    private Task<bool> IsStoredAsync(ArticleSnapshot article, CancellationToken cancellationToken) =>
        db.Analyses.AnyAsync(known => known.ArticleId == article.ArticleId && known.Revision == article.Revision, cancellationToken);
}
