using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Policies;

internal sealed class FlagRefreshConfiguration : IEntityTypeConfiguration<FlagRefresh>
{
    public void Configure(EntityTypeBuilder<FlagRefresh> builder)
    {
        builder.ToTable("flag_refreshes");
        builder.HasKey(refresh => refresh.WorkspaceId);
    }
}
