using System.Diagnostics;

namespace FactCheck.Cli;

/// <summary>One line a step: what is being done while it is, then what came of it and how long it took.</summary>
internal sealed class Steps(TextWriter output, bool overwrites)
{
    private const string ClearLine = "\r\e[K";

    public static Steps ToConsole(TextWriter output) =>
        new(output, overwrites: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb"));

    public async Task<string> RunAsync(string doing, Func<Task<string>> step)
    {
        var clock = Stopwatch.StartNew();
        await StartAsync(doing);
        try
        {
            var done = await step();
            await EndAsync($"✓ {done} ({clock.Elapsed.TotalSeconds:0.0} s)");
            return done;
        }
        catch (Exception exception)
        {
            await EndAsync(exception is OperationCanceledException ? $"✗ {doing}: interrupted" : $"✗ {doing}");
            throw;
        }
    }

    public Task SayAsync(string line) => output.WriteLineAsync(line);

    private async Task StartAsync(string doing)
    {
        if (overwrites)
        {
            await output.WriteAsync($"… {doing}");
            await output.FlushAsync();
        }
    }

    private Task EndAsync(string line) => output.WriteLineAsync(overwrites ? ClearLine + line : line);
}
