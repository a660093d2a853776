using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Messaging;
using MassTransit;

namespace FactCheck.Extraction.ExtractClaims;

internal sealed class ArticleReceivedConsumer(ExtractionDbContext db, CourtesyPublisher courtesy, TimeProvider clock) : IConsumer<ArticleReceived>
{
    public async Task Consume(ConsumeContext<ArticleReceived> context)
    {
        var article = context.Message.Article;
        await courtesy.TellAsync(
            new ArticleProgressed
            {
                WorkspaceId = article.WorkspaceId,
                ArticleId = article.ArticleId,
                Revision = article.Revision,
                Stage = ArticleStages.Extracting,
                OccurredAt = clock.GetUtcNow(),
            },
            context.CancellationToken);

        var extracted = ClaimReading.Read(article, clock.GetUtcNow());
        db.Add(new ArticleExtraction
        {
            WorkspaceId = article.WorkspaceId,
            ArticleId = article.ArticleId,
            Revision = article.Revision,
            EngineVersion = extracted.EngineVersion,
            Claims = [.. extracted.Claims],
            Citations = [.. extracted.Citations],
            ExtractedAt = extracted.OccurredAt,
        });
        db.Enqueue(extracted, extracted.OccurredAt);
    }
}
