using FactCheck.Gateway.Keys;
using FactCheck.Gateway.Workspaces;
using FactCheck.Hosting.Security;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Gateway;

internal sealed class GatewayDbContext(DbContextOptions<GatewayDbContext> options, Workspace workspace) : DbContext(options)
{
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<KnownWorkspace> Workspaces => Set<KnownWorkspace>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(GatewayService.Name);
        modelBuilder.ApplyConfiguration(new KnownWorkspaceConfiguration());
        modelBuilder.ApplyConfiguration(new ApiKeyConfiguration());
        modelBuilder.Entity<ApiKey>().HasQueryFilter(key => key.WorkspaceId == workspace.Id);
    }
}
