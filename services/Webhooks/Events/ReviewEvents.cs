using FactCheck.Contracts.Review;
using FactCheck.Hosting.Http;

namespace FactCheck.Webhooks.Events;

/// <summary>What the review.*, verdict.* and citation.* events say.</summary>
internal static class ReviewEvents
{
    /// <returns>Null where the step is no event for subscribers.</returns>
    internal static EventDraft? Stepped(ReviewChanged message) =>
        TypeOf(message.Action) is { } type && message is { Claim: { } claim, Article: { } article }
            ? new EventDraft
            {
                WorkspaceId = message.WorkspaceId,
                Type = type,
                OccurredAt = message.OccurredAt,
                Article = article,
                Tell = wording => new EventData
                {
                    Claim = wording.Claim(claim),
                    Article = wording.Article(article),
                    Review = new EventReview(
                        message.ReviewId is { } id ? PublicId.Format(PublicId.Review, id) : null,
                        wording.Word(message.Status),
                        wording.Word(message.Actor),
                        message.Assignee is { } assignee ? wording.Word(assignee) : null,
                        wording.Field(message.Reason),
                        message.DueAt?.UtcDateTime),
                },
            }
            : null;

    /// <returns>Null for a change that this version does not know.</returns>
    internal static EventDraft? Decided(VerdictChanged message) =>
        EventTypes.OfVerdict(message.Change) is { } type
            ? new EventDraft
            {
                WorkspaceId = message.WorkspaceId,
                Type = type,
                OccurredAt = message.OccurredAt,
                Article = message.Article,
                Verdict = new EventDraft.VerdictVersion(message.Verdict.VerdictId, message.Verdict.Version),
                Tell = wording => new EventData
                {
                    Claim = wording.Claim(message.Claim),
                    Article = wording.Article(message.Article),
                    Verdict = wording.Verdict(message.Verdict, message.Actor),
                },
            }
            : null;

    /// <summary>A copy that does not name the article speaks of a published verdict all the same, whose evidence all may read.</summary>
    internal static EventDraft Broken(CitationBroken message) => new()
    {
        WorkspaceId = message.WorkspaceId,
        Type = EventTypes.CitationBroken,
        OccurredAt = message.OccurredAt,
        Article = message.Article,
        Tell = wording => new EventData
        {
            Claim = wording.Claim(message.ClaimId),
            Article = message.Article is { } article ? wording.Article(article) : null,
            Verdict = wording.Verdict(message.VerdictId),
            Citation = new EventCitation(wording.Address(message.Url), message.StatusCode, wording.Field(message.Reason)),
        },
    };

    private static string? TypeOf(string action) => action switch
    {
        "assigned" => EventTypes.ReviewAssigned,
        "proposed" => EventTypes.ReviewProposed,
        "approved" => EventTypes.ReviewApproved,
        "changes-requested" => EventTypes.ReviewChangesRequested,
        _ => null,
    };
}
