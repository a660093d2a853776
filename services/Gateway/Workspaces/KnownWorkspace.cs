using FactCheck.Hosting.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Gateway.Workspaces;

/// <summary>A newsroom whose things no other sees. Its id stands in every row and message of the suite.</summary>
internal sealed class KnownWorkspace
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }
}

internal sealed class KnownWorkspaceConfiguration : IEntityTypeConfiguration<KnownWorkspace>
{
    public void Configure(EntityTypeBuilder<KnownWorkspace> builder)
    {
        builder.ToTable("workspaces");
        builder.HasKey(workspace => workspace.Id);
        builder.HasIndex(workspace => workspace.Name).IsUnique();
        builder.HasData(new KnownWorkspace { Id = Workspace.DefaultId, Name = "default" });
    }
}
