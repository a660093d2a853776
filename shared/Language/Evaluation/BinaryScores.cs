namespace FactCheck.Language.Evaluation;

/// <summary>A score, 0 to 1, and whether what it was given to bears the label.</summary>
public readonly record struct ScoredLabel(double Score, bool Is);

/// <summary>What scores are worth against labels: at a threshold, as a ranking, and as probabilities.</summary>
public static class BinaryScores
{
    /// <summary>Of the label itself, where a score from the threshold on gives it.</summary>
    public static Score At(IReadOnlyCollection<ScoredLabel> scored, double threshold) => new(
        scored.Count(one => one.Score >= threshold), scored.Count(one => one.Is), scored.Count(one => one.Is && one.Score >= threshold));

    /// <summary>The mean of the label's F1 and of its absence's.</summary>
    public static double MacroF1(IReadOnlyCollection<ScoredLabel> scored, double threshold)
    {
        var without = new Score(
            scored.Count(one => one.Score < threshold), scored.Count(one => !one.Is), scored.Count(one => !one.Is && one.Score < threshold));
        return (At(scored, threshold).F1 + without.F1) / 2;
    }

    /// <summary>The threshold, in hundredths, at which F1 of the label is highest; the middle one of those that are as good.</summary>
    public static double BestThreshold(IReadOnlyCollection<ScoredLabel> scored, Func<IReadOnlyCollection<ScoredLabel>, double, double>? figure = null)
    {
        figure ??= (all, threshold) => At(all, threshold).F1;
        var tried = Enumerable.Range(5, 91).Select(i => (Threshold: i / 100.0, Figure: figure(scored, i / 100.0))).ToArray();
        var best = tried.Max(one => one.Figure);
        var asGood = tried.Where(one => one.Figure >= best - 1e-9).ToArray();
        return asGood[asGood.Length / 2].Threshold;
    }

    /// <summary>The mean of the precisions at each right one, best first.</summary>
    public static double AveragePrecision(IReadOnlyCollection<ScoredLabel> scored)
    {
        var (right, seen, sum) = (0, 0, 0.0);
        foreach (var one in scored.OrderByDescending(one => one.Score))
        {
            seen++;
            if (one.Is)
            {
                right++;
                sum += (double)right / seen;
            }
        }
        return right == 0 ? 0 : sum / right;
    }

    /// <summary>The share of the label among the tenth with the highest scores.</summary>
    public static double PrecisionOfTopTenth(IReadOnlyCollection<ScoredLabel> scored)
    {
        var top = scored.OrderByDescending(one => one.Score).Take(Math.Max(1, scored.Count / 10)).ToArray();
        return top.Length == 0 ? 0 : (double)top.Count(one => one.Is) / top.Length;
    }

    /// <summary>How often one that bears the label is scored above one that does not (area under the ROC curve; ties count half).</summary>
    public static double Auc(IReadOnlyCollection<ScoredLabel> scored)
    {
        var (sum, with) = (0.0, scored.Count(one => one.Is));
        var rank = 1.0;
        foreach (var tied in scored.GroupBy(one => one.Score).OrderBy(group => group.Key))
        {
            var count = tied.Count();
            sum += tied.Count(one => one.Is) * (rank + ((count - 1) / 2.0));
            rank += count;
        }
        var without = scored.Count - with;
        return with == 0 || without == 0 ? 0.5 : (sum - (with * (with + 1) / 2.0)) / ((double)with * without);
    }
}
