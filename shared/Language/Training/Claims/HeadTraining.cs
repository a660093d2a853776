namespace FactCheck.Language.Training.Claims;

/// <summary>How one score is trained.</summary>
internal sealed record HeadTraining
{
    /// <summary>The cost of an error against the size of the weights.</summary>
    public double Cost { get; init; } = 3;

    /// <summary>How much more a labelled statement counts than one that is not.</summary>
    public double PositiveCost { get; init; } = 1;

    /// <summary>What each group of features is worth: words, tree, characters, cues.</summary>
    public float[] Scales { get; init; } = [1, 1, 1, 1];

    /// <summary>
    /// Whether the weights are the mean of those learnt plainly and of those learnt on features scaled by their log-count ratios (Wang &amp;
    /// Manning, ACL 2012).
    /// </summary>
    public bool WithNaiveBayes { get; init; }
}
