using FactCheck.Attribution.AttributeClaims;
using FactCheck.Hosting.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Attribution;

internal sealed class AttributionDbContext(DbContextOptions<AttributionDbContext> options) : DbContext(options)
{
    public DbSet<ArticleAttribution> Attributions => Set<ArticleAttribution>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(AttributionService.Name).AddOutboxAndInbox();
        modelBuilder.ApplyConfiguration(new ArticleAttributionConfiguration());
    }
}
