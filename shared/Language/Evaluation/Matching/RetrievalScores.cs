namespace FactCheck.Language.Evaluation.Matching;

/// <summary>How good one ranking, or the mean of many, is: what evaluations of claim retrieval report.</summary>
/// <param name="Map5">The average precision within the first five.</param>
/// <param name="ReciprocalRank">Of the first that is right, however far down.</param>
/// <param name="First">Whether the first is right.</param>
/// <param name="Hit10">Whether any of the first ten is.</param>
/// <param name="Hit50">Whether any of the first fifty is.</param>
public sealed record RetrievalScores(double Map5, double ReciprocalRank, double First, double Hit10, double Hit50)
{
    private const int Depth = 5;

    public double[] Figures => [Map5, ReciprocalRank, First, Hit10, Hit50];

    /// <param name="ranking">Ids of claims, the best first.</param>
    /// <param name="right">Those that say the same; one at least.</param>
    public static RetrievalScores Of(IReadOnlyList<string> ranking, IReadOnlySet<string> right)
    {
        var places = ranking.Index().Where(entry => right.Contains(entry.Item)).Select(entry => entry.Index + 1).ToList();
        var precisions = places.TakeWhile(place => place <= Depth).Select((place, i) => (i + 1.0) / place);
        var first = places is [var place, ..] ? place : int.MaxValue;
        return new RetrievalScores(precisions.Sum() / Math.Min(Depth, right.Count), 1.0 / first, first == 1 ? 1 : 0, first <= 10 ? 1 : 0, first <= 50 ? 1 : 0);
    }

    public static double[] Mean(IEnumerable<RetrievalScores> scores)
    {
        var all = scores.Select(score => score.Figures).ToList();
        return [.. Enumerable.Range(0, 5).Select(figure => all.Average(figures => figures[figure]))];
    }
}
