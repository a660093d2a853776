using System.CommandLine;
using FactCheck.Language;
using FactCheck.Language.Policies;

namespace FactCheck.Cli.Analyze;

/// <summary><c>factcheck analyze FILE…</c>: what the engine finds, with no server at all.</summary>
internal static class AnalyzeCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Articles as UTF-8 text; - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<OutputFormat> Format = new("--format")
    {
        Description = "text: a report to read. json: the API's document (several files: one a line). jsonl: one a line. html: a page with the marked text.",
        HelpName = "text|json|jsonl|html",
        DefaultValueFactory = _ => OutputFormat.Text,
    };

    private static readonly Option<string?> PolicyFile = new("--policy")
    {
        Description = $"The sourcing policy: a JSON file, or one of {string.Join(", ", Policy.BuiltIn.Select(policy => policy.Id))} (the first, unless said otherwise).",
        HelpName = "FILE",
    };

    public static Command Create(Func<Stream> openStandardInput) => Create(openStandardInput, text => Analyzer.Analyze(text));

    internal static Command Create(Func<Stream> openStandardInput, Func<string, Analysis> analyze)
    {
        var command = new Command("analyze", "Find the claims in articles, who says so, how, and what a sourcing policy flags.")
        {
            Files,
            Format,
            PolicyFile,
        };
        command.SetAction((parsed, cancellation) => new AnalyzeRun(
            parsed.GetRequiredValue(Files),
            parsed.GetValue(Format),
            parsed.GetValue(PolicyFile),
            new Surroundings(openStandardInput, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, analyze))
            .RunAsync(cancellation));
        return command;
    }
}
