using FactCheck.Contracts.Review;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>Which flagged claims a subscription wants: those with a flag of one of these rules, at least this severe.</summary>
internal sealed record SubscriptionFilter
{
    internal static readonly string[] Severities = ["info", "warn", "block"];

    /// <summary>Names of policy rules; empty for all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>info, warn or block; absent for all.</summary>
    public string? MinSeverity { get; init; }

    internal bool Passes(IEnumerable<RaisedFlag> flags) => flags.Any(flag =>
        (Rules.Count == 0 || Rules.Contains(flag.Rule))
        && (MinSeverity is null || Array.IndexOf(Severities, flag.Severity) >= Array.IndexOf(Severities, MinSeverity)));
}
