using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FactCheck.Cli.Processes;

internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>A program that is run to its end: its arguments are never read by a shell, its input is empty.</summary>
internal sealed record Tool(string Program, params string[] Arguments)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string? Folder { get; init; }

    public Account Account { get; init; } = Account.Current;

    /// <summary>Sees each line of output as it comes, for what takes long.</summary>
    public Action<string>? OnLine { get; init; }

    /// <summary>Runs it; a program that is not there has exit code 127, as in a shell.</summary>
    public async Task<ToolResult> RunAsync(CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo() };
        var output = new StringBuilder();
        var errors = new StringBuilder();
        process.OutputDataReceived += (_, line) => Take(output, line.Data);
        process.ErrorDataReceived += (_, line) => Take(errors, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return new ToolResult(127, "", $"{Program}: {exception.Message}");
        }
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new ToolResult(process.ExitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Runs it and gives its output; a failure is a sentence with the last lines the program said.</summary>
    public async Task<string> MustAsync(string purpose, CancellationToken cancellation)
    {
        var result = await RunAsync(cancellation);
        if (result.Succeeded)
        {
            return result.Output;
        }
        var said = (result.Errors + result.Output).Trim().Split('\n').TakeLast(15);
        throw new SetupException($"Could not {purpose}: {Program} ended with exit code {result.ExitCode}.\n  {string.Join("\n  ", said)}");
    }

    private void Take(StringBuilder text, string? line)
    {
        if (line is null)
        {
            return;
        }
        lock (text)
        {
            text.Append(line).Append('\n');
        }
        OnLine?.Invoke(line);
    }

    private ProcessStartInfo StartInfo()
    {
        var (program, arguments) = Account.Launch(Program, Arguments);
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder ?? "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            info.Environment[name] = value;
        }
        return info;
    }
}
