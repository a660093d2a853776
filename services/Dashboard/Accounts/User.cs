using Microsoft.AspNetCore.Identity;

namespace FactCheck.Dashboard.Accounts;

/// <summary>Somebody who signs in. The id is what the audit trail and the API know them by.</summary>
internal sealed class User : IdentityUser<Guid>
{
    public required Guid WorkspaceId { get; init; }
}
