using FactCheck.Hosting.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Attribution.AttributeClaims;

internal sealed class ArticleAttributionConfiguration : IEntityTypeConfiguration<ArticleAttribution>
{
    public void Configure(EntityTypeBuilder<ArticleAttribution> builder)
    {
        builder.ToTable("article_attributions");
        builder.HasKey(found => new { found.WorkspaceId, found.ArticleId, found.Revision, found.EngineVersion });
        builder.Property(found => found.Attributions).IsJson();
    }
}
