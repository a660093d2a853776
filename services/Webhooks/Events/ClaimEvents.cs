using FactCheck.Contracts.Review;

namespace FactCheck.Webhooks.Events;

/// <summary>What the claim.* events say.</summary>
internal static class ClaimEvents
{
    /// <summary>An event a claim.</summary>
    internal static IReadOnlyList<EventDraft> Flagged(ClaimsFlagged message) => [.. message.Claims.Select(flagged => new EventDraft
    {
        WorkspaceId = message.WorkspaceId,
        Type = EventTypes.ClaimFlagged,
        OccurredAt = message.OccurredAt,
        Article = message.Article,
        Part = flagged.Claim.ClaimId,
        Flags = flagged.Flags,
        Tell = wording => new EventData
        {
            Claim = wording.Claim(flagged.Claim, flagged.Attribution),
            Article = wording.Article(message.Article),
            Attribution = wording.Attribution(flagged.Attribution),
            Flags = wording.Flags(flagged.Flags),
            Matches = wording.Matches(flagged.Matches),
        },
    })];

    /// <summary>An event a claim.</summary>
    internal static IReadOnlyList<EventDraft> Detected(ClaimsDetected message) => [.. message.Claims.Select(detected => new EventDraft
    {
        WorkspaceId = message.WorkspaceId,
        Type = EventTypes.ClaimDetected,
        OccurredAt = message.OccurredAt,
        Article = message.Article,
        Part = detected.Claim.ClaimId,
        Tell = wording => new EventData
        {
            Claim = wording.Claim(detected.Claim, detected.Attribution),
            Article = wording.Article(message.Article),
            Attribution = wording.Attribution(detected.Attribution),
        },
    })];

    internal static EventDraft Changed(ClaimChanged message) => new()
    {
        WorkspaceId = message.WorkspaceId,
        Type = EventTypes.ClaimChanged,
        OccurredAt = message.OccurredAt,
        Article = message.Article,
        Tell = wording => new EventData
        {
            Claim = wording.Claim(message.Claim, message.Attribution),
            Article = wording.Article(message.Article),
            Attribution = wording.Attribution(message.Attribution),
            Change = new EventChange(
                wording.Word(message.Change),
                wording.Words(message.Aspects),
                wording.Word(message.Status),
                wording.Text(message.TextBefore),
                wording.Attribution(message.AttributionBefore)),
        },
    };

    internal static EventDraft Matched(ClaimMatched message) => new()
    {
        WorkspaceId = message.WorkspaceId,
        Type = EventTypes.ClaimMatched,
        OccurredAt = message.OccurredAt,
        Article = message.Article,
        Tell = wording => new EventData
        {
            Claim = wording.Claim(message.Claim),
            Article = wording.Article(message.Article),
            Matches = wording.Matches(message.Matches),
            AcceptedBy = message.AcceptedBy is { } reviewer ? wording.Word(reviewer) : null,
        },
    };
}
