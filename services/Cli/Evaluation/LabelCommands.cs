using System.CommandLine;
using System.Text.Json;
using FactCheck.Language;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Evaluation.Labels;

namespace FactCheck.Cli.Evaluation;

/// <summary>
/// <c>factcheck evaluate sources|stances|speakers|quantities</c>: class of source, stance and speaker, given the right spans, and the
/// quantities of sentences, held against the labels of tests/Language.Tests/Gold.
/// </summary>
internal static class LabelCommands
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "PolNeAR's data folder, with train/ and dev/ in it (or the folder above).",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string?> Gold = new("--gold")
    {
        Description = "The folder with the labels (default: tests/Language.Tests/Gold in the repository).",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Unseen = new("--unseen")
    {
        Description = "Also measure on the unseen half, which nobody looks at while rules are being written.",
    };

    private static readonly Option<LabelFormat> Format = new("--format")
    {
        Description = "table: to read. json: the same for programs, one object a half.",
        HelpName = "table|json",
        DefaultValueFactory = _ => LabelFormat.Table,
    };

    public static Command Sources() => Create(
        "sources", "Measure the class of sources, given their spans.", GoldSource.Parse, SourceReport.Of, LabelTables.Of);

    public static Command Stances() => Create(
        "stances", "Measure the stance of cues, given their spans.", GoldStance.Parse, StanceReport.Of, LabelTables.Of);

    public static Command Speakers() => Create(
        "speakers", "Measure to which full name pronouns and short names are resolved, given their spans.", GoldSpeaker.Parse, SpeakerReport.Of, LabelTables.Of);

    public static Command Quantities() => Create(
        "quantities",
        "Measure the quantities that are found in sentences: their spans, values and units.",
        QuantitySentence.Parse,
        (gold, read, random) => QuantityReport.Of(gold, article => read(article).Text, random),
        LabelTables.Of);

    private static Command Create<TRow, TReport>(
        string name,
        string description,
        Func<string, IReadOnlyList<TRow>> parse,
        Func<IReadOnlyList<TRow>, Func<string, GoldArticle>, Random, TReport> report,
        Func<TReport, IEnumerable<FigureTable>> tables)
    {
        var command = new Command(name, description) { Data, Gold, Unseen, Format };
        command.SetEvaluation(async (parsed, output, _) =>
        {
            var articles = new SplitArticles(parsed.GetRequiredValue(Data));
            var gold = parsed.GetValue(Gold) ?? Repository.Find().At("tests", "Language.Tests", "Gold");
            IEnumerable<string> halves = parsed.GetValue(Unseen) ? ["tune", "unseen"] : ["tune"];
            foreach (var half in halves)
            {
                var measured = report(ReadLabels(Path.Combine(gold, $"{name}-{half}.tsv"), parse), articles.Read, EvaluateCommand.Random());
                await PrintAsync(output, parsed.GetValue(Format), $"{name}, {half} half", measured, tables);
            }
        });
        return command;
    }

    private static IReadOnlyList<TRow> ReadLabels<TRow>(string file, Func<string, IReadOnlyList<TRow>> parse)
    {
        if (!File.Exists(file))
        {
            throw new FormatException($"{file}: there is no such file.");
        }
        try
        {
            return parse(File.ReadAllText(file));
        }
        catch (FormatException error)
        {
            throw new FormatException($"{file}: {error.Message}", error);
        }
    }

    private static async Task PrintAsync<TReport>(
        TextWriter output, LabelFormat format, string title, TReport report, Func<TReport, IEnumerable<FigureTable>> tables)
    {
        if (format == LabelFormat.Json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(report, LanguageJson.Options));
            return;
        }
        await output.WriteLineAsync(title);
        foreach (var table in tables(report))
        {
            await output.WriteLineAsync();
            await output.WriteAsync(table.ToText());
        }
        await output.WriteLineAsync();
    }
}

internal enum LabelFormat
{
    Table,
    Json,
}
