namespace FactCheck.Language.Training.Claims;

/// <summary>What heads say of statements that they were not trained on, whole groups held out: what calibrations are fitted to.</summary>
internal sealed class UnseenScores(ClaimData data, ClaimHeads heads)
{
    private const int Eras = 7, Blocks = 10;

    /// <summary>Of the debates, whole years held out; those sentences whose labels were confirmed.</summary>
    public (double Score, bool Is)[] CheckWorthiness()
    {
        var scored = Folds.Score(data.Debates, Folds.ByGroup([.. data.Debates.Select(statement => statement.Group)], Eras), Eras, others => Scorer(heads.CheckWorthiness(others)));
        return [.. scored.Where((_, i) => data.Debates[i].Cost == 1)];
    }

    /// <summary>Of the speeches that people labelled, whole speeches held out.</summary>
    public (double Score, bool Is)[] Verifiability()
    {
        string[] speeches = [.. data.Speeches.Select(statement => statement.Group)];
        return Folds.Score(data.Speeches, Folds.ByGroup(speeches, speeches.Distinct().Count()), speeches.Distinct().Count(), others => Scorer(heads.Verifiability(others.Concat(data.SilverSpeeches))));
    }

    /// <summary>Of NewsSD, tenths held out as they stand in the file: it has no names of articles.</summary>
    public (double Score, bool Is)[] Subjectivity() =>
        Folds.Score(data.Subjective, i => i * Blocks / data.Subjective.Length, Blocks, others => Scorer(heads.Subjectivity(others, data.News)));

    private Func<LabelledStatement, double> Scorer(float[] weights) => statement => heads.Logit(weights, statement);
}
