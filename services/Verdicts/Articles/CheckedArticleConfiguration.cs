using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Articles;

internal sealed class CheckedArticleConfiguration : IEntityTypeConfiguration<CheckedArticle>
{
    public void Configure(EntityTypeBuilder<CheckedArticle> builder)
    {
        builder.ToTable("articles");
        builder.HasKey(article => new { article.WorkspaceId, article.ArticleId });
    }
}
