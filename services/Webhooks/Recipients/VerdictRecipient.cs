using FactCheck.Webhooks.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Webhooks.Recipients;

/// <summary>A version of a verdict that was sent to a subscription. It outlives the log of deliveries, and goes with the subscription.</summary>
internal sealed class VerdictRecipient
{
    public required Guid SubscriptionId { get; init; }

    public required Guid VerdictId { get; init; }

    public required int Version { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When the endpoint first answered that it has it; null until then.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
}

internal sealed class VerdictRecipientConfiguration : IEntityTypeConfiguration<VerdictRecipient>
{
    public void Configure(EntityTypeBuilder<VerdictRecipient> builder)
    {
        builder.ToTable("verdict_recipients");
        builder.HasKey(recipient => new { recipient.VerdictId, recipient.SubscriptionId, recipient.Version });
        builder.HasOne<Subscription>().WithMany().HasForeignKey(recipient => recipient.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
    }
}
