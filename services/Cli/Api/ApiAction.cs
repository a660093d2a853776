using System.CommandLine;
using System.Text.Json;
using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Api;

/// <summary>One run of a command that asks the API: what was typed, whom to ask, and where to say what came of it.</summary>
internal sealed record ApiRun(ParseResult Parsed, SuiteApi Api, TextWriter Output, TextWriter Error)
{
    public bool WantsJson => Parsed.GetValue(ApiAction.Json);

    /// <summary>The API's own answer in a line, for a program that reads; else what <paramref name="write"/> makes of it, for a person.</summary>
    public async Task WriteAsync(JsonElement answer, Func<JsonElement, Task> write)
    {
        if (WantsJson)
        {
            await Output.WriteLineAsync(JsonSerializer.Serialize(answer));
        }
        else
        {
            await write(answer);
        }
    }
}

/// <summary>Gives every command that asks the API the same end: a sentence, 1 for what failed, 2 for what was typed wrong.</summary>
internal static class ApiAction
{
    private const int Interrupted = 130;

    internal static readonly Option<bool> Json = new("--json") { Description = "Write the API's own JSON, one answer a line." };

    public static void SetApiAction(this Command command, Func<SuiteApi> find, Func<ApiRun, CancellationToken, Task<int>> action)
    {
        command.Options.Add(Json);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, find, run => action(run, cancellation), cancellation));
    }

    public static async Task<int> RunAsync(ParseResult parsed, Func<SuiteApi> find, Func<ApiRun, Task<int>> action, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            using var api = find();
            return await action(new ApiRun(parsed, api, output, error));
        }
        catch (ApiRefusedException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return exception.IsBadInput ? ExitCodes.BadInput : ExitCodes.Failed;
        }
        catch (SetupException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Interrupted;
        }
    }
}
