using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FactCheck.Verdicts.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        // One entry a line is hashed: a line break within a field would let two entries have one hash.
        builder.ToTable("audit", table => table.HasCheckConstraint("ck_audit_one_line", "(actor || action || subject || details) !~ '[\\n]'"));
        builder.HasKey(entry => new { entry.WorkspaceId, entry.Seq });
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.Subject, entry.Seq });
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.Actor, entry.Seq });
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.At });

        // The trigger gives these.
        builder.Property(entry => entry.Seq).ValueGeneratedOnAdd().Metadata.SetValueGenerationStrategy(NpgsqlValueGenerationStrategy.None);
        IsGiven(builder.Property(entry => entry.PreviousHash));
        IsGiven(builder.Property(entry => entry.Hash));
    }

    private static void IsGiven(PropertyBuilder<string> hash) =>
        hash.HasConversion(hex => Convert.FromHexString(hex), bytes => Convert.ToHexStringLower(bytes))
            .ValueGeneratedOnAdd().Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
}
