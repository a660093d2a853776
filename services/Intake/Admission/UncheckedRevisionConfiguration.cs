using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Intake.Admission;

internal sealed class UncheckedRevisionConfiguration : IEntityTypeConfiguration<UncheckedRevision>
{
    public void Configure(EntityTypeBuilder<UncheckedRevision> builder)
    {
        builder.ToTable("unchecked_revisions");
        builder.HasKey(known => new { known.ArticleId, known.Number });

        // Each row is in one of them: who is under way is counted, who is held back is taken in order.
        builder.HasIndex(known => new { known.WorkspaceId, known.AdmittedAt }).HasFilter("admitted_at IS NOT NULL");
        builder.HasIndex(known => new { known.WorkspaceId, known.ReceivedAt }).HasFilter("admitted_at IS NULL");
    }
}
