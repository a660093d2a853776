namespace FactCheck.Dashboard.Accounts.Users;

/// <summary>Somebody who may sign in to a workspace.</summary>
/// <param name="Id">The user.</param>
/// <param name="Name">The name they sign in with.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="IsLocked">Whether they are kept out now.</param>
/// <param name="CanSignIn">False until they have opened their invitation.</param>
public sealed record UserEntry(Guid Id, string Name, string Role, bool IsLocked, bool CanSignIn);
