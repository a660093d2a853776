using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Webhooks.Events;

internal sealed class WebhookEventConfiguration : IEntityTypeConfiguration<WebhookEvent>
{
    public void Configure(EntityTypeBuilder<WebhookEvent> builder)
    {
        builder.ToTable("events");
        builder.HasKey(happened => happened.Id);
        builder.HasIndex(happened => happened.CreatedAt);
        builder.HasIndex(happened => happened.ArticleId).HasFilter("article_id IS NOT NULL");
        builder.HasIndex(happened => happened.VerdictId).HasFilter("verdict_id IS NOT NULL");
    }
}
