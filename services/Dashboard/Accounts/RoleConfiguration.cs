using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Dashboard.Accounts;

/// <summary>The roles are part of the schema: nobody makes one, so the migration brings them.</summary>
internal sealed class RoleConfiguration : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder)
    {
        builder.ToTable("roles");
        builder.HasIndex(role => role.NormalizedName).IsUnique().HasDatabaseName("ix_roles_normalized_name");
        builder.HasData(
            Role("01900000-0000-7000-8000-000000000101", Roles.Reviewer),
            Role("01900000-0000-7000-8000-000000000102", Roles.Editor),
            Role("01900000-0000-7000-8000-000000000103", Roles.Admin));
    }

    private static IdentityRole<Guid> Role(string id, string name) => new(name)
    {
        Id = new Guid(id),
        NormalizedName = name.ToUpperInvariant(),
        ConcurrencyStamp = id,
    };
}
