using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Hosting.Http;

internal static class HttpTelemetry
{
    private static readonly Meter Meter = new("FactCheck.Http");

    /// <summary>Two who wanted to change the same thing, or what was not in the state for it, by the kind of the problem.</summary>
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("factcheck.conflicts", "{answer}");

    internal static void Count(int status, string type)
    {
        if (status is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            Conflicts.Add(1, new KeyValuePair<string, object?>("problem", type));
        }
    }
}
