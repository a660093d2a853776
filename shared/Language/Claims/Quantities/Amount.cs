namespace FactCheck.Language.Claims;

/// <summary>A number with its kind and fixed unit, as pieces of the text.</summary>
/// <param name="First">The first piece, without words that bound it.</param>
/// <param name="End">The piece after the last one.</param>
/// <param name="Value">Normalised.</param>
/// <param name="Kind">Number, money and so on.</param>
/// <param name="Unit">Null where what is counted has to be read yet, or is not said.</param>
internal sealed record Amount(int First, int End, double Value, QuantityKind Kind, string? Unit = null)
{
    /// <summary>"dozens": no less than the value, since nothing else bounds it.</summary>
    public bool IsCrowd { get; init; }

    /// <summary>"five", not "5", "fifty" or "five million".</summary>
    public bool IsSmallWord { get; init; }

    /// <summary>What the words for thousands and more multiply by: in "two to three million" the first number has a share in it.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Set by who has read on: a range's ends.</summary>
    public QuantityBound Bound { get; init; }
}
