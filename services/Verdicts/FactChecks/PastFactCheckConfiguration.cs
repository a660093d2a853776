using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace FactCheck.Verdicts.FactChecks;

internal sealed class PastFactCheckConfiguration : IEntityTypeConfiguration<PastFactCheck>
{
    public void Configure(EntityTypeBuilder<PastFactCheck> builder)
    {
        builder.ToTable("fact_checks");
        builder.HasKey(factCheck => factCheck.Id);
        builder.HasIndex(factCheck => new { factCheck.WorkspaceId, factCheck.ExternalId }).IsUnique();
        builder.HasIndex(factCheck => new { factCheck.WorkspaceId, factCheck.Id }).IsDescending(false, true);
        builder.HasIndex(factCheck => new { factCheck.WorkspaceId, factCheck.Number });
        builder.HasIndex(factCheck => factCheck.ClaimId).HasFilter("claim_id IS NOT NULL");

        // Stored, since ranking the candidates reads it for each of them.
        builder.Property<NpgsqlTsVector>("Search").IsGeneratedTsVectorColumn("english", nameof(PastFactCheck.Claim));
        builder.HasIndex("Search").HasMethod("gin");
    }
}
