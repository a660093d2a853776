using FactCheck.Hosting.Data;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Recipients;
using FactCheck.Webhooks.Sending;
using FactCheck.Webhooks.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks;

internal sealed class WebhooksDbContext(
    DbContextOptions<WebhooksDbContext> options, Workspace workspace, CommitSignal<DeliveryDispatcher> signal) : DbContext(options)
{
    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<WebhookEvent> Events => Set<WebhookEvent>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<QueuedDelivery> Queue => Set<QueuedDelivery>();

    public DbSet<VerdictRecipient> VerdictRecipients => Set<VerdictRecipient>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    internal async Task<Subscription?> FindSubscriptionAsync(string publicId, CancellationToken cancellationToken) =>
        PublicId.TryParse(PublicId.Webhook, publicId, out var id)
            ? await Subscriptions.SingleOrDefaultAsync(subscription => subscription.Id == id, cancellationToken)
            : null;

    internal async Task<Delivery?> FindDeliveryAsync(string subscriptionPublicId, string publicId, CancellationToken cancellationToken) =>
        PublicId.TryParse(PublicId.Webhook, subscriptionPublicId, out var subscriptionId) && PublicId.TryParse(PublicId.Delivery, publicId, out var id)
            ? await Deliveries.SingleOrDefaultAsync(delivery => delivery.Id == id && delivery.SubscriptionId == subscriptionId, cancellationToken)
            : null;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(signal);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(WebhooksService.Name).AddOutboxAndInbox().AddIdempotencyKeys();
        modelBuilder.ApplyConfiguration(new SubscriptionConfiguration());
        modelBuilder.ApplyConfiguration(new WebhookEventConfiguration());
        modelBuilder.ApplyConfiguration<Delivery>(new DeliveryConfiguration());
        modelBuilder.ApplyConfiguration<QueuedDelivery>(new DeliveryConfiguration());
        modelBuilder.ApplyConfiguration<Attempt>(new DeliveryConfiguration());
        modelBuilder.ApplyConfiguration(new VerdictRecipientConfiguration());
        modelBuilder.Entity<Subscription>().HasQueryFilter(subscription => subscription.WorkspaceId == workspace.Id);
        modelBuilder.Entity<WebhookEvent>().HasQueryFilter(happened => happened.WorkspaceId == workspace.Id);
        modelBuilder.Entity<Delivery>().HasQueryFilter(delivery => delivery.WorkspaceId == workspace.Id);
        modelBuilder.Entity<VerdictRecipient>().HasQueryFilter(recipient => recipient.WorkspaceId == workspace.Id);
        modelBuilder.Entity<Attempt>().HasQueryFilter(attempt => attempt.WorkspaceId == workspace.Id);
    }
}
