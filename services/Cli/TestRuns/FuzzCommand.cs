using System.CommandLine;
using System.Globalization;

namespace FactCheck.Cli.TestRuns;

/// <summary><c>factcheck fuzz</c>: throws what nobody would send at the engine and at intake, and sees that each answer is one that the API documents.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var minutes = new Option<double>("--minutes") { Description = "How long, shared among the engine, text, HTML, JSON and NDJSON.", DefaultValueFactory = _ => 10 };
        minutes.Validators.Add(result =>
        {
            if (result.GetValue(minutes) is not (> 0 and <= 1_440))
            {
                result.AddError("--minutes must be more than 0 and at most 1440.");
            }
        });
        var seed = new Option<int?>("--seed") { Description = "The seed that an earlier run printed, to make the same inputs again." };
        var command = new Command("fuzz", "Throw mangled paragraphs at the engine, and broken texts, HTML, JSON and NDJSON at intake; each must be refused with a sentence, or be an article that the engine can read.") { minutes, seed };
        command.SetGuardedAction((run, cancellation) => TestProgram.RunAsync(
            run,
            "Fuzz",
            [
                "--minutes", run.Parsed.GetValue(minutes).ToString(CultureInfo.InvariantCulture),
                .. run.Parsed.GetValue(seed) is { } number ? ["--seed", number.ToString(CultureInfo.InvariantCulture)] : (string[])[],
            ],
            cancellation));
        return command;
    }
}
