namespace FactCheck.Contracts.Claims;

/// <summary>A number in a claim, with its normalised value ("$1.2 billion" is 1200000000, USD).</summary>
public sealed record ExtractedQuantity(int Start, int End, double Value, string? Unit, bool Approximate)
{
    /// <summary>number, money, percent, share, multiple, ordinal. A consumer takes what it does not know for a number.</summary>
    public string Kind { get; init; } = "number";

    /// <summary>exact, about, at-least, more-than, at-most, less-than, range-start, range-end.</summary>
    public string Bound { get; init; } = "exact";

    /// <summary>The noun phrase that says what is counted.</summary>
    public Span? Counted { get; init; }

    /// <summary>The words that say when it was so.</summary>
    public Span? When { get; init; }
}
