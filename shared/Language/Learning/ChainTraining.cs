namespace FactCheck.Language.Learning;

/// <summary>How a <see cref="LinearChain"/> is trained.</summary>
internal sealed record ChainTraining
{
    /// <summary>
    /// Times through the data. Few: these models learn their training articles by heart at once, and every further epoch costs accuracy.
    /// </summary>
    public required int Epochs { get; init; }

    /// <summary>AdaGrad's step.</summary>
    public required float Rate { get; init; }

    /// <summary>How strongly weights are drawn to zero whenever their feature is seen.</summary>
    public required float Decay { get; init; }

    /// <summary>Features seen less often than this are not learnt.</summary>
    public required int LeastCount { get; init; }

    /// <summary>
    /// So many models are trained, each on its own shuffle of the data, and their weights averaged: they run side by side and the result
    /// does not depend on which is faster.
    /// </summary>
    public required int Runs { get; init; }

    public int Seed { get; init; } = 3;
}
