using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Intake.Articles;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasKey(article => article.Id);
        builder.HasIndex(article => new { article.WorkspaceId, article.Identity }).IsUnique();
        builder.HasIndex(article => new { article.WorkspaceId, article.CreatedAt, article.Id }).IsDescending(false, true, true);

        // Two new revisions at once: the second save fails, reads again and becomes the next.
        builder.Property(article => article.LatestRevision).IsConcurrencyToken();
    }
}
