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

    private static readonly Option<string?> Title = new("--title")
    {
        Description = "The article's headline, which some rules hold against its text; for one FILE.",
        HelpName = "TEXT",
    };

    private static readonly Option<double?> MinConfidence =
        MinConfidenceOption.Create("Leave out attributions that are less likely than this, 0 to 1, to be right; without it, the engine decides.");

    public static Command Create(Func<Stream> openStandardInput) =>
        Create(openStandardInput, (text, minConfidence) => Analyzer.Analyze(text, minConfidence: minConfidence));

    internal static Command Create(Func<Stream> openStandardInput, Func<string, double?, Analysis> analyze)
    {
        var command = new Command("analyze", "Find the claims in articles, who says so, how, and what a sourcing policy flags.")
        {
            Files,
            Format,
            PolicyFile,
            Title,
            MinConfidence,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(Title) is not null && parsed.GetValue(Files)?.Length > 1)
            {
                parsed.AddError("--title is one article's headline: name one FILE.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var (title, minConfidence) = (parsed.GetValue(Title), parsed.GetValue(MinConfidence));
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return new AnalyzeRun(
                parsed.GetRequiredValue(Files),
                parsed.GetValue(Format),
                parsed.GetValue(PolicyFile),
                new Surroundings(openStandardInput, output, error, text => analyze(text, minConfidence) with { Title = title }))
                .RunAsync(cancellation);
        });
        return command;
    }
}
