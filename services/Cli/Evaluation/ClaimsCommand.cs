using System.CommandLine;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Evaluation.Labels;
using FactCheck.Language.Training.Claims;

namespace FactCheck.Cli.Evaluation;

/// <summary><c>factcheck evaluate claims</c>: check-worthiness, verifiability and subjectivity against what people labelled.</summary>
internal static class ClaimsCommand
{
    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "The folder with claimbuster/, policlaim/, newssd/, checkthat2024/ and polnear/ in it.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string?> Gold = new("--gold")
    {
        Description = "The folder with the labels of news (default: tests/Language.Tests/Gold in the repository).",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Shipped = new("--shipped")
    {
        Description = "Only what the model that ships is measured on: seconds instead of minutes.",
    };

    private static readonly Option<bool> Unseen = new("--unseen")
    {
        Description = "Also measure on the unseen half of the labelled news, which nobody looks at while the engine is being made.",
    };

    private static readonly Option<bool> Curves = new("--reliability")
    {
        Description = "Also print how often each tenth of the scores is right.",
    };

    public static Command Create()
    {
        var command = new Command("claims", "Measure the scores of claims: cross-validated on the corpora they are trained on, and as shipped on others.") { Data, Gold, Shipped, Unseen, Curves };
        command.SetEvaluation(async (parsed, output, _) =>
        {
            var data = parsed.GetRequiredValue(Data).FullName;
            var gold = parsed.GetValue(Gold) ?? Repository.Find().At("tests", "Language.Tests", "Gold");
            var figures = new List<ClaimFigure>();
            if (!parsed.GetValue(Shipped))
            {
                figures.AddRange(ClaimFigures.CrossValidated(data, gold, new Progress<string>(_ => { })));
            }
            await PrintAsync(output, "Cross-validated", figures, parsed.GetValue(Curves));
            figures = [.. ClaimFigures.Shipped(data)];
            if (parsed.GetValue(Unseen))
            {
                figures.AddRange(ClaimFigures.OfNews(data, GoldClaim.Parse(await File.ReadAllTextAsync(Path.Combine(gold, "claims-unseen.tsv"), CancellationToken.None)), "News, unseen half"));
            }
            await PrintAsync(output, "As shipped", figures, parsed.GetValue(Curves));
        });
        return command;
    }

    private static async Task PrintAsync(TextWriter output, string title, List<ClaimFigure> figures, bool curves)
    {
        if (figures.Count == 0)
        {
            return;
        }
        await output.WriteLineAsync(new FigureTable($"{title}; at a score of 0.5, in per cent", ["", "F1", "P", "R", "macro-F1", "AP", "AUC", "top tenth", "ECE", "labelled", "of"], [.. figures.Select(Row)]).ToText());
        foreach (var figure in curves ? figures : [])
        {
            await output.WriteLineAsync(Curve(figure).ToText());
        }
    }

    private static string[] Row(ClaimFigure figure)
    {
        var (scored, score) = (figure.Scored, BinaryScores.At(figure.Scored, ClaimFigure.Threshold));
        return
        [
            figure.Name, Percent(score.F1), Percent(score.Precision), Percent(score.Recall), Percent(BinaryScores.MacroF1(scored, ClaimFigure.Threshold)), Percent(BinaryScores.AveragePrecision(scored)),
            Percent(BinaryScores.Auc(scored)), Percent(BinaryScores.PrecisionOfTopTenth(scored)), $"{Reliability.OfScores(scored).ExpectedCalibrationError:f3}", $"{score.Gold}", $"{scored.Count}",
        ];
    }

    private static FigureTable Curve(ClaimFigure figure) => new(
        $"{figure.Name}: how often scores are right", ["score", "of", "mean score", "right"],
        [.. Reliability.OfScores(figure.Scored).Bins.Select(bin => (string[])[$"{bin.From:f1} to {bin.To:f1}", $"{bin.Relations}", Percent(bin.MeanConfidence), Percent(bin.ShareRight)])]);

    private static string Percent(double share) => $"{100 * share:f1}";
}
