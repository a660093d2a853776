using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Hosting.Messaging;

public static class MessagingModel
{
    /// <summary>Adds the tables <c>outbox</c> and <c>inbox</c> to a service's schema.</summary>
    public static ModelBuilder AddOutboxAndInbox(this ModelBuilder model)
    {
        model.Entity<OutboxMessage>(Configure);
        model.Entity<InboxMessage>(Configure);
        return model;
    }

    private static void Configure(EntityTypeBuilder<OutboxMessage> outbox)
    {
        outbox.ToTable("outbox");
        outbox.HasKey(message => message.Id);
        outbox.Property(message => message.Id).UseIdentityAlwaysColumn();
        outbox.Property(message => message.MessageId);
        outbox.Property(message => message.Attempts);
    }

    private static void Configure(EntityTypeBuilder<InboxMessage> inbox)
    {
        inbox.ToTable("inbox");
        inbox.HasKey(message => new { message.MessageId, message.Endpoint });
        inbox.HasIndex(message => message.HandledAt);
    }
}
