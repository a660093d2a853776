namespace FactCheck.Verdicts.Publishing;

/// <summary>Where a verdict stands; the words of <see cref="Claims.ClaimStatuses"/>, without those that come before a verdict.</summary>
internal static class VerdictStatuses
{
    internal const string Approved = "approved";
    internal const string Published = "published";
    internal const string Corrected = "corrected";
    internal const string Retracted = "retracted";
    internal const string Stale = "stale";

    internal static readonly string[] All = [Approved, Published, Corrected, Retracted, Stale];
}
