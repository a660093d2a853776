using FactCheck.Contracts.Review;
using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Review;

internal static class LiveFilter
{
    /// <summary>Whether a claim that was just flagged belongs to what is shown: as near as its message tells. Nobody has it yet, and it is not due.</summary>
    internal static bool Admits(this ClaimFilter filter, FlaggedClaim flagged) =>
        filter.Status is ClaimFilter.Open or ClaimFilter.AnyStatus
        && (string.IsNullOrWhiteSpace(filter.Assignee) || filter.Assignee == ClaimFilter.Nobody)
        && !filter.Overdue
        && (filter.Flag is null || flagged.Flags.Any(flag => flag.Rule == filter.Flag))
        && (filter.Severity is null || flagged.Flags.Any(flag => flag.Severity == filter.Severity))
        && (filter.SourceClass is null || flagged.Attribution?.SourceClass == filter.SourceClass)
        && (string.IsNullOrWhiteSpace(filter.Words)
            || filter.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => flagged.Claim.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
