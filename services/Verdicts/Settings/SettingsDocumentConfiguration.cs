using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Settings;

internal sealed class SettingsDocumentConfiguration : IEntityTypeConfiguration<SettingsDocument>
{
    public void Configure(EntityTypeBuilder<SettingsDocument> builder)
    {
        builder.ToTable("settings");

        // Of two who write the same version, the key lets one through.
        builder.HasKey(document => new { document.WorkspaceId, document.Kind, document.Version });
    }
}
