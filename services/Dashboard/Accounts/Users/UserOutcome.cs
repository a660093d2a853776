namespace FactCheck.Dashboard.Accounts.Users;

/// <summary>What came of a change to the users of a workspace.</summary>
/// <param name="Problem">The sentence that says why nothing was done.</param>
/// <param name="Link">The path that lets an invited user in, once.</param>
public sealed record UserOutcome(string? Problem = null, string? Link = null);
