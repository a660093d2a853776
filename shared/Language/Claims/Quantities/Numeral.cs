namespace FactCheck.Language.Claims;

/// <summary>A bare number: no currency, no unit, nothing that bounds it.</summary>
/// <param name="End">The piece after its last one.</param>
/// <param name="Value">Its value.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Scale">What "million" in it multiplies by; 1 without such a word.</param>
internal readonly record struct Numeral(int End, double Value, NumeralForm Form, double Scale = 1)
{
    /// <summary>"five": may be part of a name or a phrase. "1,200", "five million" are surely numbers.</summary>
    public bool IsSmallWord => Form == NumeralForm.Words && Scale == 1 && Value < 13;
}

internal enum NumeralForm
{
    Digits,
    Words,

    /// <summary>"dozens", "tens of thousands", "several hundred": the value is the least it can be.</summary>
    Crowd,

    /// <summary>"½", "2/3": nothing before the fraction.</summary>
    Fraction,
}
