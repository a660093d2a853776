using FactCheck.Language.Evaluation;

namespace FactCheck.Cli.Evaluation;

/// <summary>The report as tables to read, all figures in per cent.</summary>
internal static class AttributionTables
{
    public static IEnumerable<FigureTable> Of(AttributionReport report)
    {
        yield return Headlines(report);
        yield return Spans(report.Scores);
        yield return WithCue(report.Scores);
        yield return Relations(report.Scores);
        if (report.Publishers.Count > 0)
        {
            yield return Publishers(report.Publishers);
        }
        if (report.Reliability is { } reliability)
        {
            yield return Confidence(reliability);
        }
    }

    private static FigureTable Headlines(AttributionReport report)
    {
        var (headlines, scores) = (report.Headlines, report.Scores);
        return new FigureTable("Headlines, with 95 % intervals over articles", ["", "F1", "from", "to", "P", "R"],
        [
            Row("source exact", headlines.Source, scores.Source.Exact),
            Row("cue exact", headlines.Cue, scores.Cue.Exact),
            Row("content exact", headlines.Content, scores.Content.Exact),
            Row("relation, all roles overlap", headlines.Relation, scores.Relations.Overlap),
            Row("relation exact", headlines.RelationExact, scores.Relations.Exact),
            ["direct quotes, recall", "", Percent(headlines.DirectRecall.Low), Percent(headlines.DirectRecall.High), "", Percent(headlines.DirectRecall.Value)],
        ]);

        static string[] Row(string name, Estimate estimate, Score score) =>
            [name, Percent(estimate.Value), Percent(estimate.Low), Percent(estimate.High), Percent(score.Precision), Percent(score.Recall)];
    }

    private static FigureTable Spans(AttributionScores scores)
    {
        return new FigureTable("Spans, each for itself (CofeNet)", ["", "exact F1", "P", "R", "begin F1", "P", "R", "Jaccard", "found", "marked"],
            [Row("source", scores.Source), Row("cue", scores.Cue), Row("content", scores.Content)]);

        static string[] Row(string name, RoleScores role) =>
            [name, .. Figures(role.Exact), .. Figures(role.Begin), Percent(role.Jaccard.Value), $"{role.Exact.Found}", $"{role.Exact.Gold}"];
    }

    private static FigureTable WithCue(AttributionScores scores)
    {
        return new FigureTable("Roles of relations whose cues overlap (Citron, mended)", ["", "exact F1", "P", "R", "tokens F1", "P", "R"],
        [
            Row("source", scores.Source),
            Row("cue", scores.Cue),
            Row("content", scores.Content),
            ["all three", .. Figures(scores.Relations.Exact), "", "", ""],
        ]);

        static string[] Row(string name, RoleScores role) => [name, .. Figures(role.Linked), .. Figures(role.Tokens)];
    }

    private static FigureTable Relations(AttributionScores scores)
    {
        return new FigureTable("Relations, one to one", ["", "overlap F1", "P", "R", "exact F1", "P", "R", "found", "marked"],
        [
            Row("all", scores.Relations),
            Row("direct quotes", scores.Direct),
            Row("mixed quotes", scores.Mixed),
            Row("indirect", scores.Indirect),
            Row("source present", scores.WithSource),
            Row("source absent", scores.WithoutSource),
        ]);

        static string[] Row(string name, RelationScores relations) =>
            [name, .. Figures(relations.Overlap), .. Figures(relations.Exact), $"{relations.Overlap.Found}", $"{relations.Overlap.Gold}"];
    }

    private static FigureTable Publishers(IReadOnlyDictionary<string, AttributionScores> publishers) => new(
        "By publisher, F1", ["", "source", "cue", "content", "relation", "exact", "direct recall", "marked"],
        [
            .. publishers.Select(entry => (string[])
            [
                entry.Key,
                Percent(entry.Value.Source.Exact.F1),
                Percent(entry.Value.Cue.Exact.F1),
                Percent(entry.Value.Content.Exact.F1),
                Percent(entry.Value.Relations.Overlap.F1),
                Percent(entry.Value.Relations.Exact.F1),
                Percent(entry.Value.Direct.Overlap.Recall),
                $"{entry.Value.Relations.Overlap.Gold}",
            ]),
        ]);

    private static FigureTable Confidence(Reliability reliability) => new(
        $"Confidence: expected calibration error {reliability.ExpectedCalibrationError:f3}", ["", "relations", "mean confidence", "right"],
        [
            .. reliability.Bins.Select(bin => (string[])
            [
                $"{bin.From:f1} to {bin.To:f1}",
                $"{bin.Relations}",
                bin.Relations == 0 ? "" : Percent(bin.MeanConfidence),
                bin.Relations == 0 ? "" : Percent(bin.ShareRight),
            ]),
        ]);

    private static string[] Figures(Score score) => [Percent(score.F1), Percent(score.Precision), Percent(score.Recall)];

    private static string Percent(double share) => $"{100 * share:f1}";
}
