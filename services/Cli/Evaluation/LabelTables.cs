using FactCheck.Language;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Evaluation.Labels;

namespace FactCheck.Cli.Evaluation;

/// <summary>The reports on labels as tables to read, all figures in per cent.</summary>
internal static class LabelTables
{
    public static IEnumerable<FigureTable> Of(SourceReport report)
    {
        yield return Shares($"Right of {report.Class.Rows}, with 95 % intervals over articles",
            ("class", report.Class.Accuracy), ("class, of those drawn from all", report.Class.RandomAccuracy), ("unnamed or not", report.IsUnnamed));
        yield return Labels(report.Class);
        yield return Scores(
            "Attributes; words are right that overlap the labelled ones",
            ("unnamed", report.Unnamed),
            ("plural", report.Attributes.Plural),
            ("affiliation", report.Attributes.Affiliation),
            ("nationality", report.Attributes.Nationality),
            ("basis", report.Attributes.Basis),
            ("anonymity reason", report.Attributes.AnonymityReason));
    }

    public static IEnumerable<FigureTable> Of(StanceReport report)
    {
        yield return Shares($"Right of {report.Stance.Rows}, with 95 % intervals over articles",
            ("stance", report.Stance.Accuracy), ("stance, of those drawn from all", report.Stance.RandomAccuracy));
        yield return Labels(report.Stance);
        yield return Scores("Whether it happened", ("negated", report.Negated), ("hedged", report.Hedged));
    }

    public static IEnumerable<FigureTable> Of(SpeakerReport report)
    {
        yield return Shares($"Right of {report.Rows}, with 95 % interval over articles", ("full name", report.Accuracy));
        yield return new FigureTable("By form", ["", "right", "of"],
            [.. report.Forms.Select(form => (string[])[form.Key, Percent(form.Value.Value), $"{form.Value.Count}"])]);
        yield return Scores("Names given", ("names", report.Names));
    }

    public static IEnumerable<FigureTable> Of(QuantityReport report)
    {
        yield return Shares($"F1 of spans in {report.Sentences} sentences, with 95 % interval over articles", ("same span", report.F1));
        yield return Scores(
            "Quantities found",
            [
                ("same span", report.Spans),
                ("same span, of sentences drawn from all", report.RandomSpans),
                ("any overlap", report.Overlaps),
                .. report.Kinds.Select(kind => (KebabCase.Of(kind.Key), kind.Value)),
            ]);
        yield return new FigureTable("Read right, of those with the same span", ["", "right", "of"],
            [
                .. new[] { ("value", report.Value), ("unit", report.Unit), ("kind", report.Kind), ("bound", report.Bound), ("approximate or not", report.Approximate) }
                    .Select(row => (string[])[row.Item1, Percent(row.Item2.Value), $"{row.Item2.Count}"]),
            ]);
    }

    private static FigureTable Shares(string title, params (string Name, Estimate Share)[] shares) => new(
        title, ["", "right", "from", "to"],
        [.. shares.Select(share => (string[])[share.Name, Percent(share.Share.Value), Percent(share.Share.Low), Percent(share.Share.High)])]);

    private static FigureTable Labels<T>(LabelScores<T> scores)
        where T : struct, Enum =>
        Scores($"Labels: mean F1 {Percent(scores.MacroF1)}", [.. scores.Labels.Select(label => (KebabCase.Of(label.Key), label.Value))]);

    private static FigureTable Scores(string title, params (string Name, Score Score)[] scores) =>
        new(title, ["", "F1", "P", "R", "given", "labelled"], [.. scores.Select(score => Row(score.Name, score.Score))]);

    private static string[] Row(string name, Score score) =>
        [name, Percent(score.F1), Percent(score.Precision), Percent(score.Recall), $"{score.Found}", $"{score.Gold}"];

    private static string Percent(double share) => $"{100 * share:f1}";
}
