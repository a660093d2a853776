using System.CommandLine;
using System.CommandLine.Parsing;

namespace FactCheck.Cli.Evaluation;

/// <summary><c>factcheck evaluate attribution</c>: who said what, held against PolNeAR or any folder of its layout.</summary>
internal static class AttributionCommand
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "A folder with text/ and attributions/ (brat standoff), as PolNeAR's data/dev; of PolNeAR's root, its data/dev is taken.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string?> SystemFile = new("--system")
    {
        Description = "Score another system's output instead of the engine's: JSON lines as shared/Language/Evaluation/README.md says, or what analyze --format json prints.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Written = new("--write")
    {
        Description = "Also write what was scored, as JSON lines that --system reads.",
        HelpName = "FILE",
    };

    private static readonly Option<double?> MinConfidence = MinConfidenceOption.Create("Leave out what is less sure than this, 0 to 1.");

    private static readonly Option<bool> AllAnnotators = new("--all-annotators")
    {
        Description = "Score an article once for each of its annotators, as CofeNet's figures do; otherwise the first by name.",
    };

    private static readonly Option<bool> Agreement = new("--agreement")
    {
        Description = "Score people instead of the engine: each annotator of an article against each other one, where there are several.",
    };

    private static readonly Option<ReportFormat> Format = new("--format")
    {
        Description = "table: everything, to read. json: the same for programs. markdown: the comparison that the README shows.",
        HelpName = "table|json|markdown",
        DefaultValueFactory = _ => ReportFormat.Table,
    };

    public static Command Create()
    {
        var command = new Command("attribution", "Measure who said what: source, cue, content and their relations.")
        {
            Data,
            SystemFile,
            Written,
            MinConfidence,
            AllAnnotators,
            Agreement,
            Format,
        };
        command.Validators.Add(HasOneSystem);
        command.SetEvaluation((parsed, output, cancellation) => new AttributionRun(
            new AttributionRequest(
                parsed.GetRequiredValue(Data),
                parsed.GetValue(SystemFile),
                parsed.GetValue(Written),
                parsed.GetValue(MinConfidence) ?? 0,
                parsed.GetValue(AllAnnotators),
                parsed.GetValue(Agreement)),
            parsed.GetValue(Format),
            output).RunAsync(cancellation));
        return command;
    }

    private static void HasOneSystem(CommandResult command)
    {
        if (command.GetValue(Agreement) && (command.GetValue(SystemFile) is not null || command.GetValue(Written) is not null || command.GetValue(AllAnnotators)))
        {
            command.AddError("--agreement scores people, all of them: leave out --system, --write and --all-annotators.");
        }
    }
}

internal enum ReportFormat
{
    Table,
    Json,
    Markdown,
}
