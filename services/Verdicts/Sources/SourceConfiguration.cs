using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Sources;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("sources");
        builder.HasKey(source => source.Id);

        // The list's own order, so that a page is one scan of the index.
        builder.HasIndex(source => new { source.WorkspaceId, source.Articles, source.Id }).IsDescending(false, true, true).HasFilter("merged_into IS NULL");
        builder.HasIndex(source => new { source.WorkspaceId, source.Class, source.Articles, source.Id })
            .IsDescending(false, false, true, true).HasFilter("merged_into IS NULL");
        builder.HasIndex(source => new { source.WorkspaceId, source.Surname });
        builder.HasIndex(source => source.Names).HasMethod("gin").IsTsVectorExpressionIndex("simple");
    }
}
