using FactCheck.Verdicts.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Sources;

internal sealed class SourceAppearanceConfiguration : IEntityTypeConfiguration<SourceAppearance>
{
    public void Configure(EntityTypeBuilder<SourceAppearance> builder)
    {
        builder.ToTable("source_appearances");

        // An article may call one source by two names that a person has merged since.
        builder.HasKey(appearance => new { appearance.WorkspaceId, appearance.ArticleId, appearance.SourceId, appearance.Key });
        builder.Property(appearance => appearance.Mentions).IsJson();
        builder.HasIndex(appearance => new { appearance.SourceId, appearance.ArticleId }).IsDescending(false, true);
    }
}
