using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Webhooks.Deliveries;

internal sealed class DeliveryConfiguration :
    IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<QueuedDelivery>, IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.HasKey(delivery => delivery.Id);
        builder.HasOne<Subscription>().WithMany().HasForeignKey(delivery => delivery.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<WebhookEvent>().WithMany().HasForeignKey(delivery => delivery.EventId).OnDelete(DeleteBehavior.Cascade);

        // An event reaches a subscription once, however often its message comes.
        builder.HasIndex(delivery => new { delivery.EventId, delivery.SubscriptionId }).IsUnique();

        // The log of one webhook. Nothing that an attempt changes is indexed, so that booking one touches no index.
        builder.HasIndex(delivery => new { delivery.SubscriptionId, delivery.CreatedAt, delivery.Id }).IsDescending(false, true, true);
    }

    public void Configure(EntityTypeBuilder<QueuedDelivery> builder)
    {
        builder.ToTable("queue");
        builder.HasKey(queued => queued.DeliveryId);
        builder.HasOne<Delivery>().WithOne().HasForeignKey<QueuedDelivery>(queued => queued.DeliveryId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(queued => queued.IsRetry).HasDefaultValue(false);
        builder.HasIndex(queued => new { queued.SubscriptionId, queued.NextAttemptAt });
        builder.HasIndex(queued => new { queued.SubscriptionId, queued.NextAttemptAt }, "Retries").HasDatabaseName("ix_queue_retries").HasFilter("is_retry");
        builder.HasIndex(queued => queued.SubscriptionId).HasDatabaseName("ix_queue_manual").HasFilter("is_manual");
    }

    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.ToTable("attempts");

        // No foreign key: its check would cost as much as all else in the booking of an attempt. Whoever deletes deliveries deletes these first.
        builder.HasKey(attempt => new { attempt.DeliveryId, attempt.Number });
    }
}
