namespace FactCheck.Webhooks.Events;

/// <summary>The events that are sent; a subscription names some of them.</summary>
internal static class EventTypes
{
    internal const string ArticleChecked = "article.checked";
    internal const string ArticleFailed = "article.failed";
    internal const string ClaimDetected = "claim.detected";
    internal const string ClaimFlagged = "claim.flagged";
    internal const string ClaimChanged = "claim.changed";
    internal const string ClaimMatched = "claim.matched";
    internal const string ReviewAssigned = "review.assigned";
    internal const string ReviewProposed = "review.proposed";
    internal const string ReviewApproved = "review.approved";
    internal const string ReviewChangesRequested = "review.changes_requested";
    internal const string VerdictPublished = "verdict.published";
    internal const string VerdictCorrected = "verdict.corrected";
    internal const string VerdictRetracted = "verdict.retracted";
    internal const string VerdictStale = "verdict.stale";
    internal const string CitationBroken = "citation.broken";
    internal const string Ping = "webhook.ping";
    internal const string Disabled = "webhook.disabled";

    internal sealed record EventType(string Type, string Description);

    internal static IReadOnlyList<EventType> All { get; } =
    [
        new(ArticleChecked, "Every claim of an article's revision has been stored and held against the policy."),
        new(ArticleFailed, "A revision of an article could not be checked."),
        new(ClaimDetected, "A new claim stands in the queue: one event a claim."),
        new(ClaimFlagged, "The policy flagged a claim: it stands in the review queue. Filters by rule and severity apply to it."),
        new(ClaimChanged, "A new revision of the article says a known claim otherwise, or no longer."),
        new(ClaimMatched, "A claim says what a past fact-check was about."),
        new(ReviewAssigned, "A claim was given to a reviewer."),
        new(ReviewProposed, "A reviewer proposed a verdict; another is to approve it."),
        new(ReviewApproved, "A proposed verdict was approved."),
        new(ReviewChangesRequested, "A proposed verdict went back with what is to change."),
        new(VerdictPublished, "A verdict was published."),
        new(VerdictCorrected, "A published verdict was corrected. It also goes to every endpoint that was sent an earlier version, whatever it subscribes to now."),
        new(VerdictRetracted, "A published verdict was retracted. It also goes to every endpoint that was sent an earlier version, whatever it subscribes to now."),
        new(VerdictStale, "The claim of a published verdict has changed under it."),
        new(CitationBroken, "A page that a published verdict gives as evidence no longer answers, or answers otherwise than when it was cited."),
        new(Ping, "Sent when you ask for it, to this endpoint alone, whether it subscribes to it or not."),
        new(Disabled, "Another webhook of the workspace was turned off, after five days of nothing but failures or by its own answer of 410."),
    ];

    /// <summary>What goes to whoever was sent an earlier version.</summary>
    internal static readonly string[] Amendments = [VerdictCorrected, VerdictRetracted];

    internal static bool IsKnown(string type) => All.Any(known => known.Type == type);

    /// <param name="change">As the message has it: published, corrected, retracted or stale.</param>
    internal static string? OfVerdict(string change) => change switch
    {
        "published" => VerdictPublished,
        "corrected" => VerdictCorrected,
        "retracted" => VerdictRetracted,
        "stale" => VerdictStale,
        _ => null,
    };
}
