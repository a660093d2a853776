namespace FactCheck.Verdicts.Claims;

/// <summary>Where a claim stands in the review; <see cref="Step"/> says what leads from one to another.</summary>
internal static class ClaimStatuses
{
    internal const string Detected = "detected";

    /// <summary>Somebody has looked, and holds it worth checking.</summary>
    internal const string Triaged = "triaged";

    internal const string Assigned = "assigned";
    internal const string InReview = "in-review";
    internal const string Proposed = "proposed";
    internal const string ChangesRequested = "changes-requested";
    internal const string Approved = "approved";
    internal const string Published = "published";
    internal const string Corrected = "corrected";
    internal const string Retracted = "retracted";

    /// <summary>The article no longer says what the published verdict is about.</summary>
    internal const string Stale = "stale";

    internal const string Dismissed = "dismissed";

    /// <summary>A later revision of the article no longer has the claim.</summary>
    internal const string Superseded = "superseded";

    /// <summary>Nobody has begun a review: what flags it may still change.</summary>
    internal static readonly string[] Waiting = [Detected, Triaged, Assigned];

    internal static readonly string[] All =
    [
        Detected, Triaged, Assigned, InReview, Proposed, ChangesRequested, Approved, Published, Corrected, Retracted, Stale, Dismissed, Superseded,
    ];
}
