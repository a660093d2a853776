using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Training.Claims;

/// <summary>Numbers the features of all statements once, and trains any head on any of them.</summary>
internal sealed class HeadTrainer
{
    private const int LeastCount = 2;
    private const double Smoothing = 1;

    private readonly Dictionary<uint, int> numbers = [];
    private readonly byte[] groupOf;

    public HeadTrainer(IEnumerable<StatementFeatures> statements)
    {
        var counts = new Dictionary<uint, (int Count, byte Group)>();
        foreach (var statement in statements)
        {
            for (byte group = 0; group < statement.Groups.Count; group++)
            {
                foreach (var feature in statement.Groups[group].Hashes)
                {
                    counts[feature] = (counts.GetValueOrDefault(feature).Count + 1, group);
                }
            }
        }
        Hashes = [.. counts.Where(entry => entry.Value.Count >= LeastCount).Select(entry => entry.Key).Order()];
        groupOf = [.. Hashes.Select(hash => counts[hash].Group)];
        for (var i = 0; i < Hashes.Length; i++)
        {
            numbers.Add(Hashes[i], i);
        }
    }

    /// <summary>The feature of each number.</summary>
    public uint[] Hashes { get; }

    /// <summary>The number of the constant feature, the last.</summary>
    public int Constant => Hashes.Length;

    /// <param name="statements">What to learn from.</param>
    /// <param name="settings">How.</param>
    /// <param name="prior">The weights to depart from (maximum a posteriori adaptation: Chelba &amp; Acero, EMNLP 2004); null for none.</param>
    /// <returns>A weight a feature number, the constant last.</returns>
    public float[] Train(IReadOnlyCollection<LabelledStatement> statements, HeadTraining settings, float[]? prior = null)
    {
        var rows = statements.Select(statement => Row(statement, settings, prior)).ToArray();
        var weights = LogisticRegression.Train(rows, Constant + 1);
        if (settings.WithNaiveBayes)
        {
            var ratios = Ratios(rows);
            var scaled = LogisticRegression.Train([.. rows.Select(row => row with { Values = [.. row.Features.Select((feature, k) => row.Values[k] * ratios[feature])] })], Constant + 1);
            weights = [.. weights.Select((weight, i) => (weight + (scaled[i] * ratios[i])) / 2)];
        }
        return [.. weights.Select((weight, i) => (weight * ScaleOf(i, settings)) + (prior?[i] ?? 0))];
    }

    /// <summary>The log-odds that weights from <see cref="Train"/> give.</summary>
    public double Logit(float[] weights, StatementFeatures statement)
    {
        var logit = (double)weights[Constant];
        foreach (var group in statement.Groups)
        {
            foreach (var hash in group.Hashes)
            {
                logit += numbers.TryGetValue(hash, out var number) ? weights[number] * group.Value : 0;
            }
        }
        return logit;
    }

    private float ScaleOf(int number, HeadTraining settings) => number == Constant ? 1 : settings.Scales[groupOf[number]];

    private WeighedRow Row(LabelledStatement statement, HeadTraining settings, float[]? prior)
    {
        var features = new List<int> { Constant };
        var values = new List<float> { 1 };
        var groups = statement.Features.Groups;
        for (var g = 0; g < groups.Count; g++)
        {
            var value = groups[g].Value * settings.Scales[g];
            foreach (var hash in groups[g].Hashes)
            {
                if (value > 0 && numbers.TryGetValue(hash, out var number))
                {
                    features.Add(number);
                    values.Add(value);
                }
            }
        }
        var cost = settings.Cost * statement.Cost * (statement.Is ? settings.PositiveCost : 1);
        return new WeighedRow([.. features], [.. values], statement.Is, cost, prior is null ? 0 : Logit(prior, statement.Features));
    }

    /// <summary>How much more frequent each feature is with the label than without, as a logarithm; 1 for the constant.</summary>
    private float[] Ratios(WeighedRow[] rows)
    {
        var (with, without) = (new double[Constant + 1], new double[Constant + 1]);
        foreach (var row in rows)
        {
            var counts = row.Is ? with : without;
            foreach (var feature in row.Features)
            {
                counts[feature] += row.Cost;
            }
        }
        var (allWith, allWithout) = (with.Sum() + (Smoothing * with.Length), without.Sum() + (Smoothing * without.Length));
        var ratios = with.Select((count, i) => (float)Math.Log((count + Smoothing) / allWith / ((without[i] + Smoothing) / allWithout))).ToArray();
        ratios[Constant] = 1;
        return ratios;
    }
}
