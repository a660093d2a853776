namespace FactCheck.Language.Evaluation.Labels;

/// <summary>How often the engine gave the label that a person gave.</summary>
/// <typeparam name="T">The labels.</typeparam>
/// <param name="Rows">How many were labelled.</param>
/// <param name="Accuracy">The share that is right, with its 95 % interval over articles.</param>
/// <param name="RandomAccuracy">The same of the rows that were drawn from all alike: how often it is right in running text.</param>
/// <param name="MacroF1">The mean over the labels that a person gave at all.</param>
/// <param name="Labels">Precision and recall of each.</param>
public sealed record LabelScores<T>(int Rows, Estimate Accuracy, Estimate RandomAccuracy, double MacroF1, IReadOnlyDictionary<T, Score> Labels)
    where T : struct, Enum
{
    internal static LabelScores<T> Of(IReadOnlyList<Judgement<T>> judgements, Random random)
    {
        var labels = Enum.GetValues<T>().ToDictionary(label => label, label => Binary(judgements, label))
            .Where(entry => entry.Value.Gold + entry.Value.Found > 0).ToDictionary();
        return new LabelScores<T>(
            judgements.Count,
            Labelled.Accuracy(judgements, random),
            Labelled.Accuracy([.. judgements.Where(judgement => judgement.IsRandom)], random),
            labels.Values.Where(score => score.Gold > 0).Select(score => score.F1).DefaultIfEmpty().Average(),
            labels);
    }

    private static Score Binary(IReadOnlyList<Judgement<T>> judgements, T label) => Labelled.Binary(
        judgements.Select(judgement => (EqualityComparer<T>.Default.Equals(judgement.Gold, label), EqualityComparer<T>.Default.Equals(judgement.Given, label))));
}

/// <summary>A label that a person gave, and the one that the engine gave.</summary>
internal readonly record struct Judgement<T>(string Article, T Gold, T Given, bool IsRandom)
{
    public bool IsRight => EqualityComparer<T>.Default.Equals(Gold, Given);
}

internal static class Labelled
{
    public static Estimate Accuracy<T>(IReadOnlyList<Judgement<T>> judgements, Random random)
    {
        var articles = judgements.GroupBy(judgement => judgement.Article, judgement => judgement.IsRight).Select(rights => new Mean(rights.Count(right => right), rights.Count()));
        return judgements.Count == 0 ? default : Bootstrap.Estimate([.. articles], drawn => [drawn.Aggregate((sum, mean) => sum.Plus(mean)).Value], random)[0];
    }

    /// <summary>Precision and recall of a property that each row has or has not.</summary>
    public static Score Binary(IEnumerable<(bool Gold, bool Given)> rows)
    {
        var all = rows.ToArray();
        return new Score(all.Count(row => row.Given), all.Count(row => row.Gold), all.Count(row => row.Given && row.Gold));
    }

    /// <summary>Reads each article once and answers its rows, article by article.</summary>
    /// <param name="rows">The labels.</param>
    /// <param name="articleOf">The article's name in the label.</param>
    /// <param name="read">The article of that name, as it was marked.</param>
    /// <param name="answer">What the engine makes of the row.</param>
    public static IReadOnlyList<TAnswer> Answer<TRow, TAnswer>(
        IReadOnlyList<TRow> rows, Func<TRow, string> articleOf, Func<string, GoldArticle> read, Func<TRow, MarkedAttributions, TAnswer> answer) =>
    [
        .. rows.GroupBy(articleOf).SelectMany(article =>
        {
            var marked = new MarkedAttributions(read(article.Key));
            return article.Select(row => answer(row, marked)).ToArray();
        }),
    ];
}
