using System.CommandLine;

namespace FactCheck.Cli.Evaluation;

/// <summary><c>factcheck evaluate …</c>: how good the engine is, measured on what people marked.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measure the engine on what people marked.")
    {
        AttributionCommand.Create(),
        ClaimsCommand.Create(),
        MatchingCommand.Create(),
        LabelCommands.Sources(),
        LabelCommands.Stances(),
        LabelCommands.Speakers(),
        LabelCommands.Quantities(),
    };

    /// <summary>Any seed will do, as long as it stays: the same answers then have the same intervals.</summary>
    public static Random Random() => new(20181108);

    /// <summary>Gives every evaluation the same end: a sentence and exit code 2 for what cannot be read or written.</summary>
    public static void SetEvaluation(this Command command, Func<ParseResult, TextWriter, CancellationToken, Task> evaluate) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                await evaluate(parsed, parsed.InvocationConfiguration.Output, cancellation);
                return ExitCodes.Fine;
            }
            catch (FormatException exception)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(exception.Message);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"A file could not be read or written: {exception.Message}");
            }
            return ExitCodes.BadInput;
        });
}
