using FactCheck.Language.Learning;

namespace FactCheck.Language.Claims.Scores;

/// <summary>
/// The trained scores: one table of weights for all heads over the features of a statement, the heads' constants, what an article's other
/// sentences add for news, and the calibrations that make probabilities of log-odds.
/// </summary>
/// <param name="Weights">Of the features, for each <see cref="ClaimHead"/>.</param>
/// <param name="Constants">Of each head.</param>
/// <param name="Statement">Calibrations for a statement that stands alone: check-worthiness, verifiability, subjectivity.</param>
/// <param name="News">For the same three, the weights of <see cref="ArticleContext"/>; they give probabilities as they are.</param>
internal sealed record ClaimModel(FeatureTable Weights, HeadLogits Constants, PlattScaling[] Statement, float[][] News)
{
    public const string Kind = "claims";
    public const int Version = 1;
    public const int Scores = 3;

    private static readonly Lazy<ClaimModel> Embedded = new(() => Read(ModelReader.Embedded(Kind, Kind, Version)));

    /// <summary>The model inside the assembly, loaded when it is first asked for.</summary>
    public static ClaimModel Shipped => Embedded.Value;

    public static ClaimModel Read(ModelReader file)
    {
        var weights = FeatureTable.Read(file.Section("features"), HeadLogits.Count);
        var section = file.Section("scores");
        var constants = default(HeadLogits);
        for (var head = 0; head < HeadLogits.Count; head++)
        {
            constants[head] = section.Single();
        }
        var statement = new PlattScaling[Scores];
        foreach (ref var calibration in statement.AsSpan())
        {
            calibration = new PlattScaling(section.Single(), section.Single());
        }
        var news = new float[Scores][];
        foreach (ref var context in news.AsSpan())
        {
            context = new float[ArticleContext.Count + 1];
            foreach (ref var weight in context.AsSpan())
            {
                weight = section.Single();
            }
        }
        return new ClaimModel(weights, constants, statement, news);
    }

    public byte[] ToFile()
    {
        var file = new ModelWriter(Kind, Version);
        Weights.Write(file.Section("features"), HeadLogits.Count);
        var section = file.Section("scores");
        foreach (var constant in Constants)
        {
            section.Single(constant);
        }
        foreach (var calibration in Statement)
        {
            section.Single((float)calibration.Slope);
            section.Single((float)calibration.Shift);
        }
        foreach (var weight in News.SelectMany(weights => weights))
        {
            section.Single(weight);
        }
        return file.ToArray();
    }

    /// <summary>The log-odds of each head for a statement, whatever stands around it.</summary>
    public HeadLogits Score(StatementFeatures features)
    {
        var logits = Constants;
        Span<float> sums = stackalloc float[ChainShape.MaxLabels];
        foreach (var group in features.Groups)
        {
            Weights.Score(group.AsSpan(), sums);
            for (var head = 1; head < HeadLogits.Count; head++)
            {
                logits[head] += sums[head] * group.Value;
            }
        }
        return logits;
    }
}
