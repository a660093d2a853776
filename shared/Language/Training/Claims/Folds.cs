namespace FactCheck.Language.Training.Claims;

/// <summary>Log-odds of statements by heads that were trained without their fold.</summary>
internal static class Folds
{
    /// <summary>Trainings at once: each holds its rows in memory.</summary>
    private const int AtOnce = 2;

    /// <param name="statements">What is to be scored, and trained on where it is in another fold.</param>
    /// <param name="foldOf">The fold of a statement, by its index.</param>
    /// <param name="count">How many folds there are.</param>
    /// <param name="train">Trains on the statements that it is given, and gives what scores.</param>
    public static (double Score, bool Is)[] Score(
        IReadOnlyList<LabelledStatement> statements, Func<int, int> foldOf, int count, Func<IReadOnlyList<LabelledStatement>, Func<LabelledStatement, double>> train)
    {
        var scored = new (double Score, bool Is)[statements.Count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, fold =>
        {
            var score = train([.. statements.Where((_, i) => foldOf(i) != fold)]);
            for (var i = 0; i < statements.Count; i++)
            {
                if (foldOf(i) == fold)
                {
                    scored[i] = (score(statements[i]), statements[i].Is);
                }
            }
        });
        return scored;
    }

    /// <summary>Folds of whole groups, the groups dealt out in order of their first appearance.</summary>
    public static Func<int, int> ByGroup(IReadOnlyList<string> groups, int count)
    {
        var fold = groups.Distinct().Select((group, i) => (group, i)).ToDictionary(entry => entry.group, entry => entry.i % count);
        return i => fold[groups[i]];
    }

    /// <summary>Folds drawn at random, equal texts in one.</summary>
    public static Func<int, int> AtRandom(IReadOnlyList<LabelledStatement> statements, int count, int seed)
    {
        var random = new Random(seed);
        var fold = statements.Select(statement => statement.Key).Distinct().ToDictionary(key => key, _ => random.Next(count));
        return i => fold[statements[i].Key];
    }
}
