using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Webhooks.Deliveries;

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.HasKey(delivery => delivery.Id);
        builder.HasOne<Subscription>().WithMany().HasForeignKey(delivery => delivery.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<WebhookEvent>().WithMany().HasForeignKey(delivery => delivery.EventId).OnDelete(DeleteBehavior.Cascade);

        // An event reaches a subscription once, however often its message comes.
        builder.HasIndex(delivery => new { delivery.EventId, delivery.SubscriptionId }).IsUnique();

        // The log of one webhook.
        builder.HasIndex(delivery => new { delivery.SubscriptionId, delivery.CreatedAt, delivery.Id }).IsDescending(false, true, true);

        // The queue: what is over leaves both.
        builder.HasIndex(delivery => new { delivery.SubscriptionId, delivery.NextAttemptAt }).HasFilter("next_attempt_at IS NOT NULL");
        builder.HasIndex(delivery => new { delivery.SubscriptionId, delivery.LeasedUntil }).HasFilter("leased_until IS NOT NULL");

        // Whoever lost the lease may not book the attempt.
        builder.Property(delivery => delivery.LeasedUntil).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.ToTable("attempts");
        builder.HasKey(attempt => new { attempt.DeliveryId, attempt.Number });
        builder.HasOne<Delivery>().WithMany().HasForeignKey(attempt => attempt.DeliveryId).OnDelete(DeleteBehavior.Cascade);
    }
}
