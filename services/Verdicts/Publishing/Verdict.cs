using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Reviews;

namespace FactCheck.Verdicts.Publishing;

/// <summary>What a newsroom says about a claim: one for each claim, in versions of which none ever changes.</summary>
internal sealed class Verdict
{
    private Verdict()
    {
    }

    public Guid Id { get; private init; }

    public Guid WorkspaceId { get; private init; }

    public Guid ClaimId { get; private init; }

    public string Status { get; private set; } = VerdictStatuses.Approved;

    /// <summary>The review that was approved last, until it is published. It waits for that only while its claim is approved.</summary>
    public Guid? ApprovedReviewId { get; private set; }

    /// <summary>0 before the first is published.</summary>
    public int LatestVersion { get; private set; }

    /// <summary>The last part of the public page's address: made when first published, kept ever after.</summary>
    public string? Slug { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    internal static Verdict For(Claim claim, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), WorkspaceId = claim.WorkspaceId, ClaimId = claim.Id, UpdatedAt = now };

    /// <summary>A review was approved. What is published stays so until this is published too.</summary>
    internal void Accept(Review review, DateTimeOffset now) => (ApprovedReviewId, UpdatedAt) = (review.Id, now);

    /// <summary>The claim has changed under what is published.</summary>
    internal void GoStale(DateTimeOffset now)
    {
        if (Status is VerdictStatuses.Published or VerdictStatuses.Corrected)
        {
            (Status, UpdatedAt) = (VerdictStatuses.Stale, now);
        }
    }

    /// <summary>Adds the version that readers see from now on.</summary>
    internal VerdictVersion Publish(VerdictDraft draft, DateTimeOffset now)
    {
        Slug ??= Slugs.For(draft.Claim.Text, Id);
        var version = VerdictVersion.Create(this, draft, now);
        LatestVersion = version.Version;
        (Status, ApprovedReviewId, UpdatedAt) = (version.Kind, null, now);
        return version;
    }
}
