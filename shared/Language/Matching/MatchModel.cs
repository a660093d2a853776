using FactCheck.Language.Learning;

namespace FactCheck.Language.Matching;

/// <summary>
/// What is fitted: the weights that put candidates in order, those that say how likely one says the same, and the two thresholds on that likelihood.
/// <c>Models/matching.md</c> is its card.
/// </summary>
internal sealed record MatchModel(double[] Order, double[] Likelihood, double Suggest, double Same)
{
    public const string Kind = "matching";
    public const int Version = 1;

    private static readonly Lazy<MatchModel> Embedded = new(() => Read(ModelReader.Embedded(Kind, Kind, Version)));

    /// <summary>The model inside the assembly, loaded when it is first asked for.</summary>
    public static MatchModel Shipped => Embedded.Value;

    public static MatchModel Read(ModelReader file)
    {
        var section = file.Section("weights");
        return new MatchModel(Weights(section), Weights(section), section.Single(), section.Single());
    }

    public byte[] ToFile()
    {
        var file = new ModelWriter(Kind, Version);
        var section = file.Section("weights");
        foreach (var weights in (double[][])[Order, Likelihood])
        {
            section.Number(weights.Length);
            foreach (var weight in weights)
            {
                section.Single((float)weight);
            }
        }
        section.Single((float)Suggest);
        section.Single((float)Same);
        return file.ToArray();
    }

    /// <summary>Higher is better; only comparable among the candidates of one query.</summary>
    public double OrderOf(MatchFeatures features) => Dot(Order, features.ForOrder);

    public double LikelihoodOf(MatchFeatures features) => 1 / (1 + Math.Exp(-Dot(Likelihood, features.ForLikelihood)));

    private static double[] Weights(SectionReader section)
    {
        var weights = new double[section.Number()];
        foreach (ref var weight in weights.AsSpan())
        {
            weight = section.Single();
        }
        return weights;
    }

    private static double Dot(double[] weights, double[] values) => weights.Zip(values, (weight, value) => weight * value).Sum();
}
