using System.CommandLine;
using FactCheck.Language.Claims.Scores;

namespace FactCheck.Cli.Scoring;

/// <summary><c>factcheck score</c>: scores one statement a line, as fast as they come.</summary>
internal static class ScoreCommand
{
    private static readonly Argument<string> Input = new("FILE")
    {
        Description = "One {\"id\", \"text\"} a line in UTF-8; - reads standard input.",
        DefaultValueFactory = _ => "-",
    };

    private static readonly Option<ScoreFormat> Format = new("--format")
    {
        Description = "jsonl: one {\"id\", \"checkWorthiness\", \"verifiability\", \"subjectivity\", \"types\"} a line.",
        HelpName = "jsonl",
        DefaultValueFactory = _ => ScoreFormat.Jsonl,
    };

    private static readonly Option<Genre> Kind = new("--genre")
    {
        Description = "What the texts are from: statement (debates, speeches, posts) or news. Scores are calibrated apart.",
        HelpName = "statement|news",
        DefaultValueFactory = _ => Genre.Statement,
    };

    public static Command Create(Func<Stream> openStandardInput)
    {
        var command = new Command("score", "Score statements: how worth checking, how checkable, how subjective, and of what types. Above 0.5 speaks for it.") { Input, Format, Kind };
        command.SetAction((parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            return new ScoreRun(parsed.GetRequiredValue(Input), parsed.GetValue(Kind), openStandardInput, console.Output, console.Error).RunAsync(cancellation);
        });
        return command;
    }
}

internal enum ScoreFormat
{
    Jsonl,
}
