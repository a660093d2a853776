using FactCheck.Gateway.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Gateway.Keys;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    internal const int MaxNameLength = 100;

    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.HasKey(key => key.Id);
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.HasIndex(key => new { key.WorkspaceId, key.CreatedAt, key.Id }).IsDescending(false, true, true);
        builder.Property(key => key.Name).HasMaxLength(MaxNameLength);
        builder.HasOne<KnownWorkspace>().WithMany().HasForeignKey(key => key.WorkspaceId);
    }
}
