namespace FactCheck.Language.Evaluation;

internal sealed class Tally
{
    public Score Score { get; private set; }

    public void Add(int found, int gold, int agreed) =>
        Score = new Score(Score.Found + found, Score.Gold + gold, Score.Agreed + agreed);

    public void AddSets<T>(IEnumerable<T> gold, IEnumerable<T> found)
    {
        var expected = gold.ToHashSet();
        var actual = found.ToHashSet();
        Add(actual.Count, expected.Count, actual.Count(expected.Contains));
    }
}
