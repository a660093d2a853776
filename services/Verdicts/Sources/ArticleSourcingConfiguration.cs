using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Sources;

internal sealed class ArticleSourcingConfiguration : IEntityTypeConfiguration<ArticleSourcing>
{
    public void Configure(EntityTypeBuilder<ArticleSourcing> builder)
    {
        builder.ToTable("article_sourcing");
        builder.HasKey(article => new { article.WorkspaceId, article.ArticleId });
        builder.HasIndex(article => new { article.WorkspaceId, article.DatedAt });
    }
}
