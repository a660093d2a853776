using System.CommandLine;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Training.Matching;

namespace FactCheck.Cli.Evaluation;

/// <summary><c>factcheck evaluate matching</c>: how well past claims are found, on CheckThat's tweets.</summary>
internal static class MatchingCommand
{
    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "The folder with claim-matching/ in it: past claims, tweets and which of them say the same.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<bool> CrossValidate = new("--cross-validate")
    {
        Description = "Also on the tweets that the model is trained on, each by weights that were fitted without it.",
    };

    public static Command Create()
    {
        var command = new Command("matching", "Measure how well past claims are found: MAP@5, MRR, P@1, hit@10 and hit@50.") { Data, CrossValidate };
        command.SetEvaluation(async (parsed, output, _) =>
        {
            var data = parsed.GetRequiredValue(Data).FullName;
            List<MatchingFigure> figures = [MatchingFigure.Dev(data, EvaluateCommand.Random())];
            if (parsed.GetValue(CrossValidate))
            {
                figures.AddRange(MatchingFigure.CrossValidated(data, EvaluateCommand.Random()));
            }
            await output.WriteLineAsync(new FigureTable("Past claims found; 95 % intervals by bootstrap over the queries", ["", "MAP@5", "MRR", "P@1", "hit@10", "hit@50", "queries"], [.. figures.SelectMany(Rows)]).ToText());
        });
        return command;
    }

    private static IEnumerable<string[]> Rows(MatchingFigure figure) =>
    [
        [figure.Name, .. figure.Figures.Select(estimate => $"{estimate.Value:f4}"), $"{figure.Queries}"],
        ["", .. figure.Figures.Select(Interval), ""],
    ];

    private static string Interval(Estimate estimate) => $"{estimate.Low:f3}-{estimate.High:f3}";
}
