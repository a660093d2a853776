using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Intake.Articles;

internal sealed class ArticleRevisionConfiguration : IEntityTypeConfiguration<ArticleRevision>
{
    public void Configure(EntityTypeBuilder<ArticleRevision> builder)
    {
        builder.ToTable("article_revisions");
        builder.HasKey(revision => new { revision.ArticleId, revision.Number });
        builder.HasOne<Article>().WithMany().HasForeignKey(revision => revision.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.OwnsMany(revision => revision.Links, links => links.ToJson());
        builder.Ignore(revision => revision.IsFinal);
    }
}
