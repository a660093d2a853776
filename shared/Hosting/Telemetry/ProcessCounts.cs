using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Hosting.Telemetry;

/// <summary>What our own meters have counted in one process, whether or not a collector listens.</summary>
/// <param name="Process">Its machine and number: services that run in one process count together, and all answer the same.</param>
/// <param name="Since">When it started.</param>
/// <param name="Counts">By the name of the meter: <c>factcheck.conflicts</c>.</param>
/// <param name="Ages">The latest of each, in seconds, by the name of the meter: <c>factcheck.webhooks.delivery.age</c>.</param>
public sealed record ProcessCounts(string Process, DateTimeOffset Since, IReadOnlyDictionary<string, long> Counts, IReadOnlyDictionary<string, double[]> Ages)
{
    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow();
    private static readonly ConcurrentDictionary<string, long> Sums = [];
    private static readonly ConcurrentDictionary<string, RecentValues> Latest = [];
    private static readonly MeterListener Listener = Listen();

    public static ProcessCounts Read() => new($"{Environment.MachineName}/{Environment.ProcessId}", Start, Sums, Latest.ToDictionary(meter => meter.Key, meter => meter.Value.ToArray()));

    /// <summary>GET /health/counts, for whoever runs the installation.</summary>
    internal static void Map(IEndpointRouteBuilder app)
    {
        Listener.Start();
        app.MapGet("/health/counts", () => TypedResults.Ok(Read())).RequireScope(Scopes.Admin).ExcludeFromDescription();
    }

    private static MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is Counter<long> or Histogram<double> && instrument.Meter.Name.StartsWith("FactCheck.", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Latest.GetOrAdd(instrument.Name, _ => new RecentValues()).Add(value));
        return listener;
    }
}
