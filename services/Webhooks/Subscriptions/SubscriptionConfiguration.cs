using System.Text.Json;
using FactCheck.Hosting.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Webhooks.Subscriptions;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("subscriptions");
        builder.HasKey(subscription => subscription.Id);
        builder.HasIndex(subscription => new { subscription.WorkspaceId, subscription.CreatedAt, subscription.Id }).IsDescending(false, true, true);
        builder.Property(subscription => subscription.Filter).HasColumnType("jsonb").HasConversion(
            filter => JsonSerializer.Serialize(filter, JsonDefaults.Options),
            json => JsonSerializer.Deserialize<SubscriptionFilter>(json, JsonDefaults.Options)!,
            new ValueComparer<SubscriptionFilter>((one, other) => ReferenceEquals(one, other), filter => filter.GetHashCode()));
    }
}
