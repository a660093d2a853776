using FactCheck.Hosting.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Extraction.ExtractClaims;

internal sealed class ArticleExtractionConfiguration : IEntityTypeConfiguration<ArticleExtraction>
{
    public void Configure(EntityTypeBuilder<ArticleExtraction> builder)
    {
        builder.ToTable("article_extractions");
        builder.HasKey(extraction => new { extraction.WorkspaceId, extraction.ArticleId, extraction.Revision, extraction.EngineVersion });
        builder.Property(extraction => extraction.Claims).IsJson();
        builder.Property(extraction => extraction.Citations).IsJson();
    }
}
