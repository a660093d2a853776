using FactCheck.Contracts.Articles;
using FactCheck.Verdicts.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace FactCheck.Verdicts.Publishing;

internal sealed class VerdictVersionConfiguration : IEntityTypeConfiguration<VerdictVersion>
{
    /// <summary>What queries read of <see cref="VerdictVersion.Claim"/>, in columns of their own.</summary>
    internal const string ArticleId = "ArticleId";
    internal const string IsEmbargoed = "IsEmbargoed";

    /// <summary>The words of claim and summary.</summary>
    internal const string Search = "Search";

    public void Configure(EntityTypeBuilder<VerdictVersion> builder)
    {
        // The migration adds the trigger that refuses UPDATE, DELETE and TRUNCATE.
        builder.ToTable("verdict_versions");
        builder.HasKey(version => new { version.VerdictId, version.Version });
        builder.Property(version => version.Claim).IsJson();
        builder.Property(version => version.Evidence).IsJson();
        builder.Property<Guid>(ArticleId).HasComputedColumnSql("(claim ->> 'articleId')::uuid", stored: true);
        builder.Property<bool>(IsEmbargoed).HasComputedColumnSql($"claim ->> 'visibility' = '{Visibilities.Embargoed}'", stored: true);
        builder.Property<NpgsqlTsVector>(Search).HasComputedColumnSql("to_tsvector('english', (claim ->> 'text') || ' ' || summary)", stored: true);
        builder.HasIndex(Search).HasMethod("gin");
        builder.Ignore(version => version.Finding);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(version => version.VerdictId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(version => new { version.WorkspaceId, version.PublishedAt, version.VerdictId }).IsDescending(false, true, true);
    }
}
