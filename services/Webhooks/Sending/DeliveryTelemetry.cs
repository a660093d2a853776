using System.Diagnostics;
using System.Diagnostics.Metrics;
using FactCheck.Hosting.Telemetry;

namespace FactCheck.Webhooks.Sending;

internal static class DeliveryTelemetry
{
    private const string Name = "FactCheck.Webhooks";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>From the event to the answer of an endpoint that took it, retries and breaks included.</summary>
    internal static readonly Histogram<double> Age = Meter.CreateHistogram("factcheck.webhooks.delivery.age", "s", advice: Ages.Bounds);

    /// <summary>Attempts that did not count as delivered.</summary>
    internal static readonly Counter<long> Failed = Meter.CreateCounter<long>("factcheck.webhooks.attempts.failed", "{attempt}");

    /// <summary>Endpoints that were turned off for what they answered.</summary>
    internal static readonly Counter<long> Disabled = Meter.CreateCounter<long>("factcheck.webhooks.endpoints.disabled", "{endpoint}");
}
