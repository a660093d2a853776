using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Attributions;
using FactCheck.Contracts.Claims;
using FactCheck.Contracts.Review;

namespace FactCheck.Contracts.Tests;

/// <summary>One full value of every message, each member set, so that the approved JSON shows every name.</summary>
internal static class Samples
{
    private static readonly Guid Workspace = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Article = new("01900000-0000-7000-8000-0000000000a1");
    private static readonly Guid Claim = new("01900000-0000-7000-8000-0000000000c1");
    private static readonly Guid Review = new("01900000-0000-7000-8000-0000000000d1");
    private static readonly Guid Verdict = new("01900000-0000-7000-8000-0000000000e1");
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    internal static Dictionary<Type, object> All { get; } = new object[]
    {
        new ArticleReceived { Article = Snapshot(), OccurredAt = Now },
        new ArticleProgressed { WorkspaceId = Workspace, ArticleId = Article, Revision = 1, Stage = ArticleStages.Extracting, OccurredAt = Now },
        new ArticleChecked
        {
            WorkspaceId = Workspace, ArticleId = Article, Revision = 1, ClaimCount = 2, FlaggedClaimCount = 1,
            Title = "Harbour plan", Url = "https://example.com/harbour", Visibility = Visibilities.Published, Desk = "metro", OccurredAt = Now,
        },
        new ArticleFailed
        {
            WorkspaceId = Workspace, ArticleId = Article, Revision = 1, Reason = "Its claims could not be extracted.",
            Title = "Harbour plan", Url = "https://example.com/harbour", Visibility = Visibilities.Published, Desk = "metro", OccurredAt = Now,
        },
        new ClaimsExtracted
        {
            Article = Snapshot(), DetectedLanguage = "en", Sentences = [new Span(0, 42)], Claims = [Extracted()],
            Citations = [new ExtractedCitation("link", 4, 9, "https://example.com/study") { Id = "r1", Mentions = [new Span(10, 14)] }], EngineVersion = "1",
            Syntax = "AAAB", OccurredAt = Now,
        },
        new ClaimsAttributed
        {
            Article = Snapshot(), DetectedLanguage = "en", Sentences = [new Span(0, 42)],
            Claims = [new AttributedClaim { Claim = Extracted(), AttributedTo = ["a1"], RestsOn = ["r1"] }], Attributions = [Found()],
            Citations = [new ExtractedCitation("link", 4, 9, "https://example.com/study") { Id = "r1", Mentions = [new Span(10, 14)] }], EngineVersion = "1", OccurredAt = Now,
        },
        new ClaimFlagged
        {
            WorkspaceId = Workspace,
            Claim = Summary(), Article = ArticleHeading(), Attribution = Attributed(),
            Flags = [new RaisedFlag("anonymous-only", "warn", "Rests on unnamed sources alone.")],
            Matches = [new FoundMatch("fct_1", 0.9, "False", "https://example.com/check")],
            OccurredAt = Now,
        },
        new ClaimsFlagged
        {
            WorkspaceId = Workspace, Article = ArticleHeading(), OccurredAt = Now,
            Claims =
            [
                new FlaggedClaim(
                    Summary(), Attributed(), [new RaisedFlag("anonymous-only", "warn", "Rests on unnamed sources alone.")],
                    [new FoundMatch("fct_1", 0.9, "False", "https://example.com/check")]),
            ],
        },
        new ReviewChanged
        {
            WorkspaceId = Workspace, ClaimId = Claim, Status = "assigned", Actor = "key_1", Action = "assigned", Assignee = "usr_1", ReviewId = Review,
            Reason = "Knows the harbour.", DueAt = Now, Claim = Summary(), Article = ArticleHeading(), OccurredAt = Now,
        },
        new ClaimsDetected { WorkspaceId = Workspace, Article = ArticleHeading(), Claims = [new DetectedClaim(Summary(), Attributed())], OccurredAt = Now },
        new ClaimChanged
        {
            WorkspaceId = Workspace, Claim = Summary(), Article = ArticleHeading(), Attribution = Attributed(), Change = "changed", Aspects = ["number"],
            TextBefore = "The harbour will cost 4 percent more", AttributionBefore = Attributed(), Status = "stale", OccurredAt = Now,
        },
        new ClaimMatched
        {
            WorkspaceId = Workspace, Claim = Summary(), Article = ArticleHeading(), Matches = [new FoundMatch("fct_1", 0.9, "False", "https://example.com/check")],
            AcceptedBy = "usr_1", OccurredAt = Now,
        },
        new VerdictChanged
        {
            WorkspaceId = Workspace, Change = "corrected", Claim = Summary(), Article = ArticleHeading(), Actor = "usr_1", OccurredAt = Now,
            Verdict = new VerdictSummary
            {
                VerdictId = Verdict, Version = 2, Rating = 2, RatingText = "Mostly false", Summary = "The plan names 3 percent.", Path = "factchecks/harbour-costs",
                Note = "An earlier version named 2 percent.", Supersedes = 1, PublishedAt = Now,
            },
        },
        new CitationBroken
        {
            WorkspaceId = Workspace, VerdictId = Verdict, ClaimId = Claim, Url = "https://example.com/plan", StatusCode = 404,
            Reason = "The page answers 404.", Article = ArticleHeading(), OccurredAt = Now,
        },
    }.ToDictionary(sample => sample.GetType());

    private static ArticleSnapshot Snapshot() => new()
    {
        WorkspaceId = Workspace, ArticleId = Article, Revision = 1, ContentHash = "00ff", Text = "The harbour will cost 5 percent more.",
        ExternalId = "desk-1", Url = "https://example.com/harbour", Title = "Harbour plan", Desk = "metro", Byline = "By A. Writer", PublishedAt = Now,
        Language = "en", Visibility = Visibilities.Published, Links = [new ArticleLink(4, 11, "https://example.com/study")],
    };

    private static ClaimSummary Summary() => new()
    {
        ClaimId = Claim, Start = 0, End = 30, Text = "The harbour will cost 5 percent more", Prefix = "before ", Suffix = " after",
        Types = ["quantity"], CheckWorthiness = 0.8,
    };

    private static ArticleSummary ArticleHeading() =>
        new() { ArticleId = Article, Revision = 1, Title = "Harbour plan", Url = "https://example.com/harbour", Visibility = Visibilities.Published, Desk = "metro" };

    private static AttributionSummary Attributed() => new("unnamed-official", "A. Person", "two officials", "according to", "neutral", "indirect");

    private static ExtractedClaim Extracted() => new()
    {
        Id = "c1", Start = 0, End = 36, Types = ["quantity"], CheckWorthiness = 0.8, Verifiability = 0.7, Subjectivity = 0.1,
        Reasons = [new ExtractedReason("checkWorthiness", "a percentage", 0.9, 22, 31)],
        Quantities = [new ExtractedQuantity(22, 31, 5, "percent", Approximate: true) { Kind = "percent", Bound = "more-than", Counted = new Span(4, 11), When = new Span(32, 36) }], Hedges = [new Span(12, 16)],
        Parts = [new Span(0, 11), new Span(12, 36)], TypeCues = [new ExtractedTypeCue("quantity", 22, 31)], Negations = [new Span(4, 7)], Conditions = [new Span(8, 11)],
    };

    private static FoundAttribution Found() => new()
    {
        Id = "a1", Source = [new Span(40, 53)], Cue = new Span(54, 58), Content = [new Span(0, 36)], Quote = "indirect", Stance = "neutral",
        SourceClass = "unnamed-official", Negated = true, Hedged = true, SourceId = "s1",
        SourceDetails = new FoundSourceDetails(Plural: true, new Span(44, 48), new Span(49, 50), new Span(50, 51), new Span(51, 52)), Speaker = new FoundSpeaker("A. Person", "Minister", "he"), Confidence = 0.75,
    };
}
