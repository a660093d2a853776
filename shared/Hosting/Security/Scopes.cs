namespace FactCheck.Hosting.Security;

/// <summary>What an API key or a user may do.</summary>
public static class Scopes
{
    public const string ArticlesWrite = "articles:write";
    public const string ArticlesRead = "articles:read";
    public const string ClaimsRead = "claims:read";
    public const string ReviewsWrite = "reviews:write";
    public const string VerdictsPublish = "verdicts:publish";
    public const string WebhooksManage = "webhooks:manage";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } =
        [ArticlesWrite, ArticlesRead, ClaimsRead, ReviewsWrite, VerdictsPublish, WebhooksManage, Admin];
}
