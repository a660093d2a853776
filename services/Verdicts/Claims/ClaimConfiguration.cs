using FactCheck.Verdicts.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Claims;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.HasKey(claim => claim.Id);
        builder.Property(claim => claim.Version).IsConcurrencyToken();
        builder.Property(claim => claim.Quantities).IsJson();
        builder.Property(claim => claim.Hedges).IsJson();
        builder.Property(claim => claim.Details).IsJson();
        builder.Property(claim => claim.Attributions).IsJson();
        builder.Property(claim => claim.Flags).IsJson();
        builder.Property(claim => claim.Matches).IsJson();
        builder.Property(claim => claim.MatchDecisions).IsJson();

        // Not unique: when a revision is read again, claims change places. What refuses to store a revision twice is the key of its analysis.
        builder.HasIndex(claim => new { claim.WorkspaceId, claim.ArticleId, claim.Revision, claim.Ordinal });

        // A page of the queue is one scan of one of these, at any depth: they are in the list's own orders.
        builder.HasIndex(claim => new { claim.WorkspaceId, claim.Status, claim.Priority, claim.Id }, "ix_claims_queue").IsDescending(false, false, true, true);
        builder.HasIndex(claim => new { claim.WorkspaceId, claim.Status, claim.Id }, "ix_claims_newest").IsDescending(false, false, true);
        builder.HasIndex(claim => new { claim.WorkspaceId, claim.Priority, claim.Id }, "ix_claims_current")
            .IsDescending(false, true, true)
            .HasFilter($"status <> '{ClaimStatuses.Superseded}'");

        builder.HasIndex(claim => new { claim.WorkspaceId, claim.Assignee, claim.Priority, claim.Id }, "ix_claims_assigned")
            .IsDescending(false, false, true, true)
            .HasFilter("assignee IS NOT NULL");

        // What is owed is a small part of all; the second is what the clock looks at, for all workspaces at once.
        builder.HasIndex(claim => new { claim.WorkspaceId, claim.DueAt }, "ix_claims_due").HasFilter("due_at IS NOT NULL");
        builder.HasIndex(claim => claim.DueAt, "ix_claims_untold").HasFilter("due_at IS NOT NULL AND overdue_at IS NULL");

        builder.HasIndex(claim => claim.FlagRules).HasMethod("gin");
        builder.HasIndex(claim => claim.SourceClasses).HasMethod("gin");
        builder.HasIndex(claim => claim.Text).HasMethod("gin").IsTsVectorExpressionIndex("english");
        builder.HasIndex(claim => claim.Speakers).HasMethod("gin").IsTsVectorExpressionIndex("simple");
    }
}
