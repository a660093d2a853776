using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Reviews;
using FactCheck.Verdicts.Settings;

namespace FactCheck.Verdicts.Claims;

/// <summary>One person's turn at one claim: all that a step may look at and change, and what it leaves to be told.</summary>
internal sealed class Turn
{
    public required Claim Claim { get; init; }

    public required ArticleHeading Article { get; init; }

    /// <summary>Those of the claim's round.</summary>
    public required IReadOnlyList<Review> Reviews { get; init; }

    /// <summary>Null before a review was approved for the first time.</summary>
    public required Verdict? Verdict { get; set; }

    /// <summary>What is published now; null before anything is.</summary>
    public required VerdictVersion? Latest { get; init; }

    public required ReviewSettings Settings { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The review that the step was about.</summary>
    public Review? Review { get; set; }

    /// <summary>The version that the step published.</summary>
    public VerdictVersion? Version { get; set; }

    /// <summary>Why, in the words of whoever did it.</summary>
    public string? Reason { get; set; }

    internal DateTimeOffset UsualDueAt => Settings.DueAt(Claim.Severity, Now);

    /// <returns>Null where the claim's round has no such review.</returns>
    internal Review? Find(string publicId) =>
        PublicId.TryParse(PublicId.Review, publicId, out var id) ? Reviews.SingleOrDefault(review => review.Id == id) : null;

    internal void Publish(VerdictDraft draft)
    {
        Version = Verdict!.Publish(draft, Now);
        Reason = draft.Note;
    }
}
