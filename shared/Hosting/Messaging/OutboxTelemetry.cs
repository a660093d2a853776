using System.Diagnostics;
using System.Diagnostics.Metrics;
using FactCheck.Hosting.Telemetry;

namespace FactCheck.Hosting.Messaging;

internal static class OutboxTelemetry
{
    internal const string SourceName = "FactCheck.Outbox";

    internal static readonly ActivitySource Source = new(SourceName);

    private static readonly Meter Meter = new(SourceName);

    internal static readonly Counter<long> Published = Meter.CreateCounter<long>("factcheck.outbox.published", "{message}");

    internal static readonly Counter<long> Failed = Meter.CreateCounter<long>("factcheck.outbox.failed", "{message}");

    /// <summary>How old the oldest message is that waits, as it was looked up last: it grows while the broker takes nothing.</summary>
    internal static readonly Gauge<double> Oldest = Meter.CreateGauge<double>("factcheck.outbox.oldest", "s");

    /// <summary>How many messages wait.</summary>
    internal static readonly Gauge<long> Waiting = Meter.CreateGauge<long>("factcheck.outbox.waiting", "{message}");

    /// <summary>From the commit that wrote the message to the broker's confirm.</summary>
    internal static readonly Histogram<double> Age = Meter.CreateHistogram("factcheck.outbox.age", "s", advice: Ages.Bounds);
}
