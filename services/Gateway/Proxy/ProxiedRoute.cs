namespace FactCheck.Gateway.Proxy;

/// <summary>Which paths go to which service, how long an answer may take and how large a request may be.</summary>
internal sealed record ProxiedRoute(string Path, string Service)
{
    private const string Intake = "Intake";
    private const string Verdicts = "Verdicts";
    private const string Webhooks = "Webhooks";

    /// <summary>Every way in. The most specific pattern wins, whatever its place; <c>{**rest}</c> matches nothing as well.</summary>
    internal static readonly IReadOnlyList<ProxiedRoute> Table =
    [
        new("/v1/articles/{**rest}", Intake),
        new("/v1/articles:batch", Intake) { Timeout = TimeSpan.FromMinutes(5), MaxBodyBytes = 32 * 1024 * 1024 },
        new("/v1/articles/{id}/events", Intake) { Timeout = null },
        new("/v1/articles/{id}/analysis", Verdicts),
        new("/v1/articles/{id}/gate", Verdicts),
        new("/v1/articles/{id}/changes", Verdicts),
        new("/v1/articles/{id}:reprocess", Verdicts),
        new("/v1/claims/{**rest}", Verdicts),
        new("/v1/claims:{action}", Verdicts),
        new("/v1/verdicts/{**rest}", Verdicts),
        new("/v1/verdicts/{id}/recipients", Webhooks),
        new("/v1/sources/{**rest}", Verdicts),
        new("/v1/reports/{**rest}", Verdicts),
        new("/v1/policy/{**rest}", Verdicts),
        new("/v1/policy:{action}", Verdicts),
        new("/v1/rating-scale/{**rest}", Verdicts),
        new("/v1/review-settings/{**rest}", Verdicts),
        new("/v1/publisher/{**rest}", Verdicts),
        new("/v1/fact-checks/{**rest}", Verdicts),
        new("/v1/fact-checks:import", Verdicts) { Timeout = TimeSpan.FromMinutes(5), MaxBodyBytes = 32 * 1024 * 1024 },
        new("/v1/analyze", Verdicts),
        new("/v1/audit/{**rest}", Verdicts) { Timeout = TimeSpan.FromMinutes(5) },
        new("/factchecks/{slug}", Verdicts) { IsPublic = true },
        new("/feeds/{feed}", Verdicts) { IsPublic = true, Timeout = TimeSpan.FromMinutes(5) },
        new("/v1/webhooks/{**rest}", Webhooks),
        new("/v1/event-types", Webhooks),
    ];

    internal static IEnumerable<string> Services => Table.Select(route => route.Service).Distinct();

    /// <summary>Null for a stream, which ends when its service says so.</summary>
    internal TimeSpan? Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For readers, who have no key.</summary>
    internal bool IsPublic { get; init; }

    /// <summary>Null for what every operation may take (Hosting's RequestLimits).</summary>
    internal long? MaxBodyBytes { get; init; }
}
