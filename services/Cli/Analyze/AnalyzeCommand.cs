using System.CommandLine;

namespace FactCheck.Cli.Analyze;

/// <summary><c>factcheck analyze FILE…</c>: what the engine finds, with no server at all.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(Func<Stream> openStandardInput)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Articles as UTF-8 text; - reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("analyze", "Find the claims in articles, who says so, how, and what a sourcing policy flags.")
        {
            files,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync("The analysis is not built in yet.");
            _ = openStandardInput;
            return ExitCodes.Failed;
        });
        return command;
    }
}
