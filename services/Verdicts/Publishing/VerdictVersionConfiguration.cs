using FactCheck.Verdicts.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Publishing;

internal sealed class VerdictVersionConfiguration : IEntityTypeConfiguration<VerdictVersion>
{
    public void Configure(EntityTypeBuilder<VerdictVersion> builder)
    {
        // The migration adds the trigger that refuses UPDATE, DELETE and TRUNCATE.
        builder.ToTable("verdict_versions");
        builder.HasKey(version => new { version.VerdictId, version.Version });
        builder.Property(version => version.Claim).IsJson();
        builder.Property(version => version.Evidence).IsJson();
        builder.Ignore(version => version.Finding);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(version => version.VerdictId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(version => new { version.WorkspaceId, version.PublishedAt, version.VerdictId }).IsDescending(false, true, true);
    }
}
