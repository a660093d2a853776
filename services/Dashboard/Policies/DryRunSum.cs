using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Policies;

/// <summary>Adds the answers of one dry run up.</summary>
internal static class DryRunSum
{
    // Each answer brings some of its own; a page of hundreds says no more.
    private const int MostExamples = 60;

    internal static DryRun Plus(this DryRun sum, DryRun next) => new()
    {
        Articles = sum.Articles + next.Articles,
        Claims = sum.Claims + next.Claims,
        ChangedClaims = sum.ChangedClaims + next.ChangedClaims,
        Rules =
        [
            .. sum.Rules.Concat(next.Rules).GroupBy(change => (change.Rule, change.Severity)).OrderBy(same => same.Key)
                .Select(same => new RuleChange(same.Key.Rule, same.Key.Severity, same.Sum(change => change.Gained), same.Sum(change => change.Lost))),
        ],
        Examples = [.. sum.Examples.Concat(next.Examples).Take(MostExamples)],
        NextCursor = next.NextCursor,
    };
}
