using FactCheck.Hosting.Security;

namespace FactCheck.Dashboard.Accounts;

/// <summary>What a user is, and what the API lets them do for it.</summary>
internal static class Roles
{
    internal const string Reviewer = "reviewer";
    internal const string Editor = "editor";
    internal const string Admin = "admin";

    internal static IReadOnlyList<string> All { get; } = [Reviewer, Editor, Admin];

    private static readonly string[] ReviewerScopes = [Scopes.ArticlesRead, Scopes.ArticlesWrite, Scopes.ClaimsRead, Scopes.ReviewsWrite];

    internal static IReadOnlyList<string> ScopesOf(Func<string, bool> isInRole) =>
        isInRole(Admin) ? Scopes.All
        : isInRole(Editor) ? [.. ReviewerScopes, Scopes.VerdictsPublish]
        : isInRole(Reviewer) ? ReviewerScopes
        : [];
}
