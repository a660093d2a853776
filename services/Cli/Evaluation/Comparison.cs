using FactCheck.Language.Evaluation;

namespace FactCheck.Cli.Evaluation;

/// <summary>The table that the README shows: what others published on PolNeAR, two people against each other, and what was measured now.</summary>
internal static class Comparison
{
    private static readonly string[] Columns = ["PolNeAR", "source", "cue", "content", "relation", "relation exact"];

    // Wang et al., "CofeNet: Context and Former-Label Enhanced Net for Complicated Quotation Extraction" (COLING 2022): exact F1 of spans
    // in chunks of one to five sentences, test split with all annotators; no relations. Two people: what evaluate attribution --agreement
    // prints for the articles of PolNeAR's data/train that several people marked.
    private static readonly string[][] Published =
    [
        ["CoreNLP quote annotator (test, published)", "13.9", "–", "17.5", "–", "–"],
        ["CRF (test, published)", "50.6", "53.4", "28.6", "–", "–"],
        ["BiLSTM + CRF (test, published)", "69.6", "66.7", "59.0", "–", "–"],
        ["BERT + Cofe (test, published; spans in chunks, not linked)", "83.2", "75.3", "72.9", "–", "–"],
        ["two people (train, 16 articles)", "78.1", "70.7", "71.2", "78.6", "58.5"],
    ];

    public static FigureTable With(AttributionReport report, string system)
    {
        var headlines = report.Headlines;
        Estimate[] ours = [headlines.Source, headlines.Cue, headlines.Content, headlines.Relation, headlines.RelationExact];
        return new FigureTable("", Columns,
        [
            .. Published,
            [$"**{system}**", .. ours.Select(figure => $"**{100 * figure.Value:f1}**")],
            ["95 % interval over articles", .. ours.Select(figure => $"{100 * figure.Low:f1}–{100 * figure.High:f1}")],
        ]);
    }
}
