using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Evaluation.Labels;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Training.Claims;

/// <summary>
/// Trains what the article around a sentence adds, on log-odds by heads that were trained without that article: they are what it will get.
/// </summary>
internal sealed class ContextTraining
{
    public const int FoldCount = 5;

    private const double Cost = 1;

    /// <summary>Sentences from opinion were drawn beyond their share; they count as if they were a fifth of all, as among the labels that figures are measured on.</summary>
    private const double OpinionCost = 0.4;

    private static readonly Func<GoldClaim, bool>[] Targets =
        [label => label.Class == ClaimClass.CheckWorthy, label => label.IsVerifiable, label => label.IsSubjective];

    private readonly (float[] Numbers, GoldClaim Label, int Fold)[] rows;

    public ContextTraining(ClaimData data, ClaimHeads heads, float[] debates, float[] speeches)
    {
        var foldOf = Folds.ByGroup([.. data.News.Select(article => article.Name)], FoldCount);
        var byFold = new (float[], GoldClaim, int)[FoldCount][];
        Parallel.For(0, FoldCount, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var others = data.News.Where((_, i) => foldOf(i) != fold).ToArray();
            var weights = new float[]?[HeadLogits.Count];
            weights[(int)ClaimHead.NewsCheckWorthiness] = heads.NewsCheckWorthiness(others, debates);
            weights[(int)ClaimHead.NewsVerifiability] = heads.NewsVerifiability(others, speeches);
            weights[(int)ClaimHead.Subjectivity] = heads.Subjectivity(data.Subjective, others);
            byFold[fold] = [.. data.News.Where((_, i) => foldOf(i) == fold).SelectMany(article => Rows(article, heads.ContextOf(article, weights), fold))];
        });
        rows = [.. byFold.SelectMany(own => own)];
    }

    /// <summary>For each score the weights of the context's numbers, the constant last.</summary>
    public float[][] Train() => [.. Targets.Select(target => Train(target, _ => true))];

    /// <summary>Each score of each labelled sentence by weights that were trained on other articles.</summary>
    public IReadOnlyList<(GoldClaim Label, ClaimScores Scores)> ScoreUnseen()
    {
        var weights = Enumerable.Range(0, FoldCount).Select(fold => Targets.Select(target => Train(target, other => other != fold)).ToArray()).ToArray();
        return [.. rows.Select(row => (row.Label, ClaimScorer.Weigh(weights[row.Fold], row.Numbers)))];
    }

    private static IEnumerable<(float[] Numbers, GoldClaim Label, int Fold)> Rows(NewsArticle article, ArticleContext context, int fold) =>
        article.Labels.Select(label => (context.Of(label.Key, context.LogitsOf(label.Key)), label.Value, fold));

    private float[] Train(Func<GoldClaim, bool> target, Func<int, bool> includes)
    {
        int[] numbers = [.. Enumerable.Range(0, ArticleContext.Count + 1)];
        WeighedRow[] own = [.. rows.Where(row => includes(row.Fold))
            .Select(row => new WeighedRow(numbers, [.. row.Numbers, 1], target(row.Label), Cost * (row.Label.IsRandom ? 1 : OpinionCost)))];
        var weights = LogisticRegression.Train(own, numbers.Length);
        var calibration = Calibration.Fit([.. own.Where(row => row.Cost == Cost).Select(row => (row.Dot([.. weights.Select(weight => (double)weight)]), row.Is))]);
        return [.. weights.Select((weight, i) => (float)((weight * calibration.Slope) + (i == ArticleContext.Count ? calibration.Shift : 0)))];
    }
}
