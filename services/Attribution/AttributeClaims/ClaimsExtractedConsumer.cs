using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Claims;
using FactCheck.Hosting.Messaging;
using MassTransit;

namespace FactCheck.Attribution.AttributeClaims;

internal sealed class ClaimsExtractedConsumer(AttributionDbContext db, CourtesyPublisher courtesy, TimeProvider clock) : IConsumer<ClaimsExtracted>
{
    public async Task Consume(ConsumeContext<ClaimsExtracted> context)
    {
        var article = context.Message.Article;
        await courtesy.TellAsync(
            new ArticleProgressed
            {
                WorkspaceId = article.WorkspaceId,
                ArticleId = article.ArticleId,
                Revision = article.Revision,
                Stage = ArticleStages.Attributing,
                OccurredAt = clock.GetUtcNow(),
            },
            context.CancellationToken);

        var attributed = AttributionReading.Read(context.Message, clock.GetUtcNow());
        db.Add(new ArticleAttribution
        {
            WorkspaceId = article.WorkspaceId,
            ArticleId = article.ArticleId,
            Revision = article.Revision,
            EngineVersion = attributed.EngineVersion,
            Attributions = [.. attributed.Attributions],
            AttributedAt = attributed.OccurredAt,
        });
        db.Enqueue(attributed, attributed.OccurredAt);
    }
}
