namespace FactCheck.Webhooks.Events;

/// <summary>The events that are sent; a subscription names some of them.</summary>
internal static class EventTypes
{
    internal const string ArticleChecked = "article.checked";
    internal const string ArticleFailed = "article.failed";
    internal const string ClaimFlagged = "claim.flagged";
    internal const string Ping = "webhook.ping";

    internal sealed record EventType(string Type, string Description);

    internal static IReadOnlyList<EventType> All { get; } =
    [
        new(ArticleChecked, "Every claim of an article's revision has been stored and held against the policy."),
        new(ArticleFailed, "A revision of an article could not be checked."),
        new(ClaimFlagged, "The policy flagged a claim: it stands in the review queue. Filters apply to it."),
        new(Ping, "Sent when you ask for it, to this endpoint alone, whether it subscribes to it or not."),
    ];

    internal static bool IsKnown(string type) => All.Any(known => known.Type == type);
}
