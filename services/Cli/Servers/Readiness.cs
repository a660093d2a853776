using System.Diagnostics;
using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Servers;

/// <summary>Waits until a process we started answers; when it dies or takes too long, says so with the end of its log.</summary>
internal sealed class Readiness(string name, string log, Func<bool> isRunning)
{
    private const int LinesShown = 12;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>What it said of itself when it was last asked, if it can say.</summary>
    public Func<string?> Says { get; init; } = () => null;

    public async Task ForAsync(Func<Task<bool>> isReady, TimeSpan patience, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (!await isReady())
        {
            if (!isRunning())
            {
                throw Failure("stopped while it was starting");
            }
            if (waited.Elapsed > patience)
            {
                throw Failure($"did not become ready within {patience.TotalSeconds:0} seconds");
            }
            await Task.Delay(PollInterval, cancellation);
        }
    }

    private SetupException Failure(string what)
    {
        var said = Says() is { } words ? $" ({words})" : "";
        // A failure that is tried again says the same each time.
        var tail = File.Exists(log) ? File.ReadLines(log).TakeLast(LinesShown * 10).Select(LogLine.Readable).Distinct().TakeLast(LinesShown) : [];
        return new SetupException($"{name} {what}{said}. The end of {log}:\n  {string.Join("\n  ", tail)}");
    }
}
