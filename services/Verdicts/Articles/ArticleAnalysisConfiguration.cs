using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Articles;

internal sealed class ArticleAnalysisConfiguration : IEntityTypeConfiguration<ArticleAnalysis>
{
    public void Configure(EntityTypeBuilder<ArticleAnalysis> builder)
    {
        builder.ToTable("analyses");
        builder.HasKey(analysis => new { analysis.WorkspaceId, analysis.ArticleId, analysis.Revision });
        builder.Property(analysis => analysis.Document).HasColumnType("jsonb");
    }
}
