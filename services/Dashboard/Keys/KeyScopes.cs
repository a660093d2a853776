using FactCheck.Hosting.Security;

namespace FactCheck.Dashboard.Keys;

/// <summary>What each scope lets a key do.</summary>
internal static class KeyScopes
{
    internal static string Of(string scope) => scope switch
    {
        Scopes.ArticlesWrite => "submit articles and their revisions",
        Scopes.ArticlesRead => "read articles, their state and analysis",
        Scopes.ClaimsRead => "read claims, sources, reports and the policy",
        Scopes.ReviewsWrite => "review claims: assign, dismiss, propose, approve",
        Scopes.VerdictsPublish => "publish, correct and retract verdicts",
        Scopes.WebhooksManage => "make and change webhooks, see and repeat deliveries",
        Scopes.Admin => "change the policy, make and revoke keys, read the audit trail",
        _ => "",
    };
}
