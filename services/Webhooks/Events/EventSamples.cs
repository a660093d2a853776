using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Webhooks.Subscriptions;

namespace FactCheck.Webhooks.Events;

/// <summary>An event of each type, written as a real one is, for whoever writes a receiver.</summary>
internal static class EventSamples
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);
    private static readonly Guid Workspace = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Id = new("019ab000-0000-7000-8000-000000000001");

    private static readonly ArticleSummary Article = new()
    {
        ArticleId = Id, Revision = 2, Title = "Budget vote", Url = "https://news.example/budget-vote", Visibility = Visibilities.Published, Desk = "politics",
    };

    private static readonly ClaimSummary Claim = new()
    {
        ClaimId = Id, Start = 0, End = 38, Text = "Taxes will rise by 5 percent next year", Prefix = "", Suffix = ", two officials said on Monday.", Types = ["quantity", "prediction"], CheckWorthiness = 0.91,
    };

    private static readonly AttributionSummary Attribution = new("unnamed-official", null, "two officials", "said", "neutral", "indirect");

    private static readonly FoundMatch Match = new("fct_019ab000000070008000000000000001", 0.94, "Mostly false", "https://checks.example/taxes");

    private static readonly Subscription Webhook = Sample();

    internal static EventDraft Of(string type) => type switch
    {
        EventTypes.ArticleChecked => ArticleEvents.Checked(new ArticleChecked
        {
            WorkspaceId = Workspace, ArticleId = Id, Revision = 2, ClaimCount = 12, FlaggedClaimCount = 3,
            Title = Article.Title, Url = Article.Url, Visibility = Article.Visibility, OccurredAt = At,
        }),
        EventTypes.ArticleFailed => ArticleEvents.Failed(new ArticleFailed
        {
            WorkspaceId = Workspace, ArticleId = Id, Revision = 2, Reason = "Its claims could not be extracted.",
            Title = Article.Title, Url = Article.Url, Visibility = Article.Visibility, OccurredAt = At,
        }),
        EventTypes.ClaimDetected => ClaimEvents.Detected(new ClaimsDetected
        {
            WorkspaceId = Workspace, Article = Article, Claims = [new DetectedClaim(Claim, Attribution)], OccurredAt = At,
        })[0],
        EventTypes.ClaimFlagged => ClaimEvents.Flagged(new ClaimsFlagged
        {
            WorkspaceId = Workspace, Article = Article, OccurredAt = At,
            Claims =
            [
                new FlaggedClaim(
                    Claim, Attribution, [new RaisedFlag("bare-sources", "block", "“two officials” is not said to be in a position to know.")], [Match]),
            ],
        })[0],
        EventTypes.ClaimChanged => ClaimEvents.Changed(new ClaimChanged
        {
            WorkspaceId = Workspace, Claim = Claim, Article = Article, Attribution = Attribution, Change = "changed", Aspects = ["number"],
            TextBefore = "Taxes will rise by 4 percent next year", AttributionBefore = Attribution, Status = "in-review", OccurredAt = At,
        }),
        EventTypes.ClaimMatched => ClaimEvents.Matched(new ClaimMatched
        {
            WorkspaceId = Workspace, Claim = Claim, Article = Article, Matches = [Match], AcceptedBy = "usr_019ab000000070008000000000000001", OccurredAt = At,
        }),
        EventTypes.ReviewAssigned => Step("assigned", "assigned", null),
        EventTypes.ReviewProposed => Step("proposed", "proposed", null),
        EventTypes.ReviewApproved => Step("approved", "approved", null),
        EventTypes.ReviewChangesRequested => Step("changes-requested", "in-review", "Name the year that the figure is for."),
        EventTypes.VerdictPublished => Verdict("published", 1, null),
        EventTypes.VerdictCorrected => Verdict("corrected", 2, "An earlier version gave the rise as 3 percent."),
        EventTypes.VerdictRetracted => Verdict("retracted", 2, "The draft budget was withdrawn."),
        EventTypes.VerdictStale => Verdict("stale", 1, null),
        EventTypes.CitationBroken => ReviewEvents.Broken(new CitationBroken
        {
            WorkspaceId = Workspace, VerdictId = Id, ClaimId = Id, Url = "https://treasury.example/draft-budget", StatusCode = 404,
            Reason = "The page answers 404.", Article = Article, OccurredAt = At,
        }),
        EventTypes.Ping => EndpointEvents.Ping(Webhook, At),
        EventTypes.Disabled => EndpointEvents.Disabled(Webhook, At),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Every event type has a sample."),
    };

    private static EventDraft Step(string action, string status, string? reason) => ReviewEvents.Stepped(new ReviewChanged
    {
        WorkspaceId = Workspace, ClaimId = Id, ReviewId = Id, Action = action, Status = status, Actor = "usr_019ab000000070008000000000000001",
        Assignee = "usr_019ab000000070008000000000000002", Reason = reason, Claim = Claim, Article = Article, OccurredAt = At,
    })!;

    private static EventDraft Verdict(string change, int version, string? note) => ReviewEvents.Decided(new VerdictChanged
    {
        WorkspaceId = Workspace, Change = change, Claim = Claim, Article = Article, Actor = "usr_019ab000000070008000000000000001", OccurredAt = At,
        Verdict = new VerdictSummary
        {
            VerdictId = Id, Version = version, Rating = 2, RatingText = "Mostly false", Summary = "The draft budget names a rise of 2 percent.",
            Path = "factchecks/taxes-will-rise", Note = note, Supersedes = version > 1 ? version - 1 : null, PublishedAt = At,
        },
    })!;

    private static Subscription Sample()
    {
        var subscription = Subscription.Create(Workspace, new SubscriptionSettings { Url = "https://cms.example/hook", EventTypes = [EventTypes.Ping] }, sealedSecret: "", At);
        subscription.Disable("Every delivery has failed for 5 days.", At);
        return subscription;
    }
}
