using System.Diagnostics;

namespace FactCheck.Fuzz;

/// <summary>Throws inputs at one target until its time is over, and counts what came of them.</summary>
/// <param name="folder">Keeps the inputs that were answered wrongly.</param>
internal sealed class FuzzRun(string folder)
{
    private const int MostFaults = 5;

    /// <summary>What came of one input.</summary>
    /// <param name="IsAccepted">Whether it was an article after all, or a batch of some.</param>
    /// <param name="Fault">A sentence; null where all was well.</param>
    internal sealed record Outcome(bool IsAccepted, string? Fault);

    /// <summary>The figures of one target.</summary>
    /// <param name="Inputs">How many were sent.</param>
    /// <param name="Accepted">How many of them were articles after all, or batches of some.</param>
    /// <param name="Slowest">The longest that any answer took.</param>
    /// <param name="Faults">A sentence each, with the file that holds the input.</param>
    internal sealed record Tally(int Inputs, int Accepted, TimeSpan Slowest, IReadOnlyList<string> Faults);

    internal async Task<Tally> RunAsync(string target, Func<byte[]> next, Func<byte[], Task<Outcome>> send, TimeSpan time)
    {
        var (inputs, accepted, slowest, faults) = (0, 0, TimeSpan.Zero, new List<string>());
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < time && faults.Count < MostFaults)
        {
            var input = next();
            inputs++;
            var sentAt = Stopwatch.GetTimestamp();
            var outcome = await SendAsync(send, input);
            var took = Stopwatch.GetElapsedTime(sentAt);
            slowest = took > slowest ? took : slowest;
            accepted += outcome.IsAccepted ? 1 : 0;
            if (outcome.Fault is { } fault)
            {
                faults.Add($"{fault} The input is {await KeepAsync($"{target}-{inputs}", input)}.");
            }
        }

        return new Tally(inputs, accepted, slowest, faults);
    }

    private static async Task<Outcome> SendAsync(Func<byte[], Task<Outcome>> send, byte[] input)
    {
        try
        {
            return await send(input);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A hang is a fault (the client's own timeout), and so is a connection that breaks, or an engine that throws.
            return new Outcome(IsAccepted: false, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private async Task<string> KeepAsync(string name, byte[] input)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(file, input);
        return file;
    }
}
