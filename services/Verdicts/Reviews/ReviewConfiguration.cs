using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Reviews;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("reviews");
        builder.HasKey(review => review.Id);
        builder.Property(review => review.Evidence).IsJson();
        builder.Ignore(review => review.Finding);
        builder.HasOne<Claim>().WithMany().HasForeignKey(review => review.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(review => new { review.ClaimId, review.Round });

        // What the report on agreement reads.
        builder.HasIndex(review => new { review.WorkspaceId, review.ProposedAt }, "ix_reviews_blind").HasFilter("is_blind");
    }
}
