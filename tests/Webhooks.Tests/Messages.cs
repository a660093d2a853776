using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Events;
using Microsoft.Extensions.Configuration;

namespace FactCheck.Webhooks.Tests;

/// <summary>What the other services say.</summary>
internal static class Messages
{
    internal static readonly DateTimeOffset At = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    internal static readonly PublicAddresses Addresses = new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Services:Gateway", "https://factcheck.example/")]).Build());

    internal static readonly Guid VerdictId = new("019ab000-0000-7000-8000-000000000003");

    private static readonly ClaimSummary Claim = new()
    {
        ClaimId = new Guid("019ab000-0000-7000-8000-000000000001"),
        Start = 15,
        End = 40,
        Text = "“Taxes” rose by 5 percent",
        Prefix = "Officials said ",
        Suffix = ".",
        Types = ["quantity"],
        CheckWorthiness = 0.9,
    };

    internal static ClaimsFlagged ClaimsFlagged(string rule = "bare-sources", string severity = "block", Guid? workspaceId = null) => new()
    {
        WorkspaceId = workspaceId ?? Workspace.DefaultId,
        Article = Article(),
        Claims = [Flagged(rule, severity)],
        OccurredAt = At,
    };

    internal static FlaggedClaim Flagged(string rule = "bare-sources", string severity = "block") => new(
        Claim,
        new AttributionSummary("unnamed-official", null, "Officials", "said", "neutral", "indirect"),
        [new RaisedFlag(rule, severity, "No source is named.")],
        [new FoundMatch("fct_1", 0.8, "False", "https://checks.example/1")]);

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

    internal static ArticleSummary Article(string visibility = Visibilities.Published, string? desk = null) => new()
    {
        ArticleId = new Guid("019ab000-0000-7000-8000-000000000002"),
        Revision = 2,
        Title = "Budget",
        Url = "https://news.example/budget",
        Visibility = visibility,
        Desk = desk,
    };

    internal static ClaimsDetected ClaimsDetected(int count) => new()
    {
        WorkspaceId = Workspace.DefaultId,
        Article = Article(),
        Claims = [.. Enumerable.Range(0, count).Select(number => new DetectedClaim(Claim with { ClaimId = Guid.CreateVersion7(At.AddMinutes(number)) }, null))],
        OccurredAt = At,
    };

    internal static ClaimChanged ClaimChanged(string? desk = null) => new()
    {
        WorkspaceId = Workspace.DefaultId,
        Claim = Claim,
        Article = Article(desk: desk),
        Attribution = new AttributionSummary("unnamed-official", null, "Officials", "said", "neutral", "indirect"),
        Change = "changed",
        Aspects = ["number"],
        TextBefore = "“Taxes” rose by 4 percent",
        AttributionBefore = new AttributionSummary("unnamed-official", null, "Aides", "claimed", "neutral", "indirect"),
        Status = "stale",
        OccurredAt = At,
    };

    internal static ClaimMatched ClaimMatched() => new()
    {
        WorkspaceId = Workspace.DefaultId,
        Claim = Claim,
        Article = Article(),
        Matches = [new FoundMatch("fct_1", 0.8, "False", "https://checks.example/1")],
        AcceptedBy = "usr_1",
        OccurredAt = At,
    };

    internal static ReviewChanged ReviewChanged(string action) => new()
    {
        WorkspaceId = Workspace.DefaultId,
        ClaimId = Claim.ClaimId,
        Status = "in-review",
        Actor = "usr_1",
        Action = action,
        Assignee = "usr_2",
        ReviewId = new Guid("019ab000-0000-7000-8000-000000000004"),
        Reason = "Knows the treasury.",
        DueAt = At,
        Claim = Claim,
        Article = Article(),
        OccurredAt = At,
    };

    internal static VerdictChanged VerdictChanged(string change, int version = 1, Guid? verdictId = null) => new()
    {
        WorkspaceId = Workspace.DefaultId,
        Change = change,
        Verdict = new VerdictSummary
        {
            VerdictId = verdictId ?? VerdictId,
            Version = version,
            Rating = 2,
            RatingText = "Mostly false",
            Summary = "They rose by 2 percent.",
            Path = "factchecks/taxes",
            Note = version > 1 ? "An earlier version said 3 percent." : null,
            Supersedes = version > 1 ? version - 1 : null,
            PublishedAt = At,
        },
        Claim = Claim,
        Article = Article(),
        Actor = "usr_1",
        OccurredAt = At,
    };

    internal static CitationBroken CitationBroken() => new()
    {
        WorkspaceId = Workspace.DefaultId,
        VerdictId = VerdictId,
        ClaimId = Claim.ClaimId,
        Url = "https://treasury.example/plan",
        StatusCode = 404,
        Reason = "The page answers 404.",
        Article = Article(),
        OccurredAt = At,
    };
}
