using System.Diagnostics;

namespace FactCheck.Fuzz;

/// <summary>Throws inputs at one target until its time is over, and counts what came of them.</summary>
internal sealed class FuzzRun(HttpClient client, string folder)
{
    private const int MostFaults = 5;

    /// <summary>The figures of one target.</summary>
    /// <param name="Inputs">How many were sent.</param>
    /// <param name="Accepted">How many of them were articles after all, or batches of some.</param>
    /// <param name="Slowest">The longest that any answer took.</param>
    /// <param name="Faults">A sentence each, with the file that holds the input.</param>
    internal sealed record Tally(int Inputs, int Accepted, TimeSpan Slowest, IReadOnlyList<string> Faults);

    internal async Task<Tally> RunAsync(Target target, TimeSpan time, int seed)
    {
        var mutator = new Mutator(target.Inputs, target.Tokens, new Random(seed));
        var (inputs, accepted, slowest, faults) = (0, 0, TimeSpan.Zero, new List<string>());
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < time && faults.Count < MostFaults)
        {
            var input = mutator.Next();
            inputs++;
            var sentAt = Stopwatch.GetTimestamp();
            var (status, fault) = await ThrowAsync(target, input);
            var took = Stopwatch.GetElapsedTime(sentAt);
            slowest = took > slowest ? took : slowest;
            accepted += status is 200 or 202 ? 1 : 0;
            if (fault is not null)
            {
                faults.Add($"{fault} The input is {await KeepAsync(target, input, inputs)}.");
            }
        }

        return new Tally(inputs, accepted, slowest, faults);
    }

    private async Task<(int Status, string? Fault)> ThrowAsync(Target target, byte[] input)
    {
        try
        {
            using var request = target.Request(input);
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            return ((int)answer.StatusCode, await new AnswerCheck(client).FaultAsync(target, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, body));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A hang is a fault (the client's own timeout), and so is a connection that breaks, or an engine that throws.
            return (0, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private async Task<string> KeepAsync(Target target, byte[] input, int number)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{target.Name}-{number}");
        await File.WriteAllBytesAsync(file, input);
        return file;
    }
}
