using System.Diagnostics.Metrics;

namespace FactCheck.Hosting.Telemetry;

/// <summary>What waits and is waited for in this suite takes milliseconds when all is well and hours when it is not: bounds that tell both, where OpenTelemetry's own begin at five.</summary>
public static class Ages
{
    /// <summary>Upper bounds, in seconds.</summary>
    public static InstrumentAdvice<double> Bounds { get; } = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 7_200, 43_200, 86_400],
    };
}
