using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Hosting.Security;

namespace FactCheck.Webhooks.Tests;

/// <summary>What the other services say.</summary>
internal static class Messages
{
    internal static readonly DateTimeOffset At = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    internal static ClaimFlagged ClaimFlagged(string rule = "bare-sources", string severity = "block", Guid? workspaceId = null) => new()
    {
        WorkspaceId = workspaceId ?? Workspace.DefaultId,
        Claim = new ClaimSummary
        {
            ClaimId = new Guid("019ab000-0000-7000-8000-000000000001"),
            Start = 15,
            End = 40,
            Text = "“Taxes” rose by 5 percent",
            Prefix = "Officials said ",
            Suffix = ".",
            Types = ["quantity"],
            CheckWorthiness = 0.9,
        },
        Article = new ArticleSummary
        {
            ArticleId = new Guid("019ab000-0000-7000-8000-000000000002"),
            Revision = 2,
            Title = "Budget",
            Url = "https://news.example/budget",
            Visibility = Visibilities.Published,
        },
        Attribution = new AttributionSummary("unnamed-official", null, "Officials", "said", "neutral", "indirect"),
        Flags = [new RaisedFlag(rule, severity, "No source is named.")],
        Matches = [new FoundMatch("fct_1", 0.8, "False", "https://checks.example/1")],
        OccurredAt = At,
    };

    internal static ArticleChecked ArticleChecked(string? visibility = Visibilities.Published) => new()
    {
        WorkspaceId = Workspace.DefaultId,
        ArticleId = new Guid("019ab000-0000-7000-8000-000000000002"),
        Revision = 2,
        ClaimCount = 12,
        FlaggedClaimCount = 3,
        Title = "Budget",
        Url = "https://news.example/budget",
        Visibility = visibility,
        OccurredAt = At,
    };

    internal static ArticleFailed ArticleFailed(string? visibility = Visibilities.Published) => new()
    {
        WorkspaceId = Workspace.DefaultId,
        ArticleId = new Guid("019ab000-0000-7000-8000-000000000002"),
        Revision = 2,
        Reason = "Its claims could not be extracted.",
        Title = "Budget",
        Url = "https://news.example/budget",
        Visibility = visibility,
        OccurredAt = At,
    };
}
