using System.Diagnostics.Metrics;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;

namespace FactCheck.Intake.Admission;

/// <summary>How many articles of each workspace are held back, as it was last looked at; a workspace with too many of them is refused more until they are fewer.</summary>
internal sealed class HeldBack
{
    /// <summary>What two cores check in ten minutes.</summary>
    internal const int Most = 10_000;

    private static readonly Meter Meter = new("FactCheck.Intake");

    private static readonly Gauge<long> All = Meter.CreateGauge<long>("factcheck.intake.held_back", "{article}");

    private IReadOnlyDictionary<Guid, int> _counts = new Dictionary<Guid, int>();

    internal int Count => Volatile.Read(ref _counts).Values.Sum();

    internal bool IsTooMuch(Guid workspaceId) => Volatile.Read(ref _counts).GetValueOrDefault(workspaceId) > Most;

    internal void Note(IReadOnlyDictionary<Guid, int> counts)
    {
        Volatile.Write(ref _counts, counts);
        All.Record(Count);
    }
}

internal static class HeldBackExtensions
{
    /// <summary>For an endpoint that takes articles in: 503 with Retry-After while too many of the workspace's are held back.</summary>
    internal static RouteHandlerBuilder RefuseWhileTooManyAreHeldBack(this RouteHandlerBuilder endpoint) => endpoint.RefuseWhile(services =>
        services.GetRequiredService<HeldBack>().IsTooMuch(services.GetRequiredService<Workspace>().Id)
            ? $"More than {HeldBack.Most} articles of this workspace wait for their check. They are safe; try again shortly."
            : null);
}
