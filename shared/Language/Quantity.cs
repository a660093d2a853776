namespace FactCheck.Language;

/// <summary>A number with its unit, as read and normalised ("$1.2 billion" → 1200000000, USD).</summary>
/// <param name="Start">Of the number with the words that bound it, its currency and scale; not of what is counted.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Text">The words of that span.</param>
/// <param name="Value">A share is 0 to 1, a percentage 0 to 100; of "dozens" or "several hundred" the bare scale.</param>
/// <param name="Unit">
/// An ISO 4217 code, <c>percent</c>, <c>percentage points</c>, <c>basis points</c>, <c>share</c>, <c>times</c>, <c>ordinal</c>, or the head noun of what
/// is counted, as written; null where the text names none.
/// </param>
/// <param name="Approximate">Whether <see cref="Bound"/> is anything but exact.</param>
public sealed record Quantity(int Start, int End, string Text, double Value, string? Unit, bool Approximate)
{
    public QuantityKind Kind { get; init; }

    /// <summary>How the value stands to the true one: "more than a dozen" is more than 12.</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>The noun phrase that says what is counted: "new factory jobs" of "200 new factory jobs".</summary>
    public Mention? Counted { get; init; }

    /// <summary>The words that say when it was so: "last year", "since 2016".</summary>
    public Mention? When { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>What sort of number it is, whatever bounds it.</summary>
public enum QuantityKind
{
    /// <summary>A count or a measure.</summary>
    Number,
    Money,

    /// <summary>Also percentage points and basis points.</summary>
    Percent,

    /// <summary>A part of a whole: "two-thirds", "one in five".</summary>
    Share,

    /// <summary>How many times as much: "doubled", "tenfold".</summary>
    Multiple,

    /// <summary>Which in a row: "second", "third-largest".</summary>
    Ordinal,
}

/// <summary>How a value is hedged or bounded in the text.</summary>
public enum QuantityBound
{
    Exact,

    /// <summary>"about", "some", "or so".</summary>
    About,

    /// <summary>"at least", "or more"; also "dozens".</summary>
    AtLeast,
    MoreThan,

    /// <summary>"up to", "as many as", "or less".</summary>
    AtMost,

    /// <summary>"less than", "under", "nearly", "almost".</summary>
    LessThan,

    /// <summary>The lower end of a range: "10" in "10 to 15 percent".</summary>
    RangeStart,
    RangeEnd,
}
