using FactCheck.Extraction.ExtractClaims;
using FactCheck.Hosting.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Extraction;

internal sealed class ExtractionDbContext(DbContextOptions<ExtractionDbContext> options) : DbContext(options)
{
    public DbSet<ArticleExtraction> Extractions => Set<ArticleExtraction>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(ExtractionService.Name).AddOutboxAndInbox();
        modelBuilder.ApplyConfiguration(new ArticleExtractionConfiguration());
    }
}
