using FactCheck.Contracts.Review;
using FactCheck.Webhooks.Events;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>
/// Which events of its types a subscription wants: of flagged claims those with a flag of one of these rules, at least
/// this severe; of anything about an article, that of one of these desks.
/// </summary>
internal sealed record SubscriptionFilter
{
    internal static readonly string[] Severities = ["info", "warn", "block"];

    /// <summary>Names of policy rules; empty for all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>info, warn or block; absent for all.</summary>
    public string? MinSeverity { get; init; }

    /// <summary>Desks as articles name them, in any case; empty for all. An article that names none is no desk's.</summary>
    public IReadOnlyList<string> Desks { get; init; } = [];

    internal bool Passes(EventDraft draft) =>
        (draft.Flags is not { } flags || PassesFlags(flags)) && (draft.Article is not { } article || PassesDesk(article));

    private bool PassesFlags(IReadOnlyList<RaisedFlag> flags) => flags.Any(flag =>
        (Rules.Count == 0 || Rules.Contains(flag.Rule))
        && (MinSeverity is null || Array.IndexOf(Severities, flag.Severity) >= Array.IndexOf(Severities, MinSeverity)));

    private bool PassesDesk(ArticleSummary article) =>
        Desks.Count == 0 || (article.Desk is { } desk && Desks.Contains(desk, StringComparer.OrdinalIgnoreCase));
}
