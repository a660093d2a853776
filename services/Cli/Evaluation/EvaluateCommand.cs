using System.CommandLine;

namespace FactCheck.Cli.Evaluation;

/// <summary><c>factcheck evaluate …</c>: how good the engine is, measured on what people marked.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measure the engine on articles that people marked.")
    {
        AttributionCommand.Create(),
    };
}
