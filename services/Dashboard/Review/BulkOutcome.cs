using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Review;

/// <summary>What became of each of many claims.</summary>
/// <param name="Summary">How many were done, and how many not.</param>
/// <param name="Failures">The claims that were not, each with the reason.</param>
public sealed record BulkOutcome(string Summary, IReadOnlyList<(string Text, string Why)> Failures)
{
    /// <param name="done">"dismissed", "assigned".</param>
    /// <param name="results">One a claim.</param>
    /// <param name="asked">The claims as they stood.</param>
    internal static BulkOutcome Of(string done, IReadOnlyList<ClaimResult> results, IReadOnlyList<Claim> asked)
    {
        var failed = results.Where(result => result.Status != 200).ToList();
        var summary = $"{Wording.Count(results.Count - failed.Count, "claim")} {done}{(failed.Count == 0 ? "." : $"; {failed.Count} not:")}";
        return new BulkOutcome(summary, [.. failed.Select(result => (asked.FirstOrDefault(claim => claim.Id == result.Id)?.Words ?? result.Id, result.Detail ?? "It could not be done."))]);
    }
}
