using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Sources;

internal sealed class SourceNameConfiguration : IEntityTypeConfiguration<SourceName>
{
    public void Configure(EntityTypeBuilder<SourceName> builder)
    {
        builder.ToTable("source_names");
        builder.HasKey(name => new { name.WorkspaceId, name.Key });
        builder.HasIndex(name => name.SourceId);
    }
}
