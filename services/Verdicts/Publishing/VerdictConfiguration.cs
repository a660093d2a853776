using FactCheck.Verdicts.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Publishing;

internal sealed class VerdictConfiguration : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> builder)
    {
        builder.ToTable("verdicts");
        builder.HasKey(verdict => verdict.Id);
        builder.HasOne<Claim>().WithOne().HasForeignKey<Verdict>(verdict => verdict.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(verdict => verdict.Slug).IsUnique();

        // A page of the list is one scan of one of these.
        builder.HasIndex(verdict => new { verdict.WorkspaceId, verdict.Id }).IsDescending(false, true);
        builder.HasIndex(verdict => new { verdict.WorkspaceId, verdict.Status, verdict.Id }).IsDescending(false, false, true);
    }
}
