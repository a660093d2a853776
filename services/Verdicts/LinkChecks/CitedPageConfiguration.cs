using FactCheck.Verdicts.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.LinkChecks;

internal sealed class CitedPageConfiguration : IEntityTypeConfiguration<CitedPage>
{
    public void Configure(EntityTypeBuilder<CitedPage> builder)
    {
        builder.ToTable("cited_pages");
        builder.HasKey(page => new { page.VerdictId, page.Version, page.Ordinal });
        builder.HasOne<VerdictVersion>().WithMany().HasForeignKey(page => new { page.VerdictId, page.Version }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(page => page.DueAt);
    }
}
