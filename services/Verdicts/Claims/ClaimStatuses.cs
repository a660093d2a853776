namespace FactCheck.Verdicts.Claims;

/// <summary>Where a claim stands in the review.</summary>
internal static class ClaimStatuses
{
    internal const string Detected = "detected";
    internal const string Dismissed = "dismissed";

    /// <summary>A later revision of the article has claims of its own.</summary>
    internal const string Superseded = "superseded";

    internal static readonly string[] All = [Detected, Dismissed, Superseded];
}
