namespace FactCheck.Language.Claims;

/// <summary>Words for units of time and measure.</summary>
internal static class Measures
{
    private static readonly Vocabulary Abbreviations = new("km kg mph kph ft lb lbs oz cm mm mg gb mb tb mw kw gw kwh hp cc mpg psi hz ghz mhz");

    private static readonly Vocabulary Times = new(
        "second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months quarter quarters year years decade decades century centuries summers winters seasons");

    private static readonly Vocabulary Lengths = new(
        "mile miles foot feet inch inches yard yards meter meters metre metres kilometer kilometers kilometre kilometres centimeter centimeters acre acres hectare hectares " +
        "pound pounds ounce ounces ton tons tonne tonnes gram grams kilogram kilograms kilo kilos gallon gallons barrel barrels liter liters litre litres degree degrees point points " +
        "vote votes seat seats megawatt megawatts gigawatt gigawatts");

    private static readonly Vocabulary Halvable = new(
        "hour day week month year decade century mile inch foot pound ounce ton acre point percent percentage cup teaspoon tablespoon gallon degree season mile-an-hour");

    public static bool IsAbbreviation(ReadOnlySpan<char> word) => Abbreviations.Has(word);

    public static bool IsTime(ReadOnlySpan<char> word) => Times.Has(word);

    /// <summary>Of time, length, weight and the like; in these even "one" is a measurement.</summary>
    public static bool IsMeasure(ReadOnlySpan<char> word) => Times.Has(word) || Lengths.Has(word) || Abbreviations.Has(word);

    /// <summary>Any of these but votes and seats, which other nouns follow: "three vote counts".</summary>
    public static bool IsExtent(ReadOnlySpan<char> word) =>
        IsMeasure(word) && !word.Equals("vote", StringComparison.OrdinalIgnoreCase) && !word.Equals("seat", StringComparison.OrdinalIgnoreCase);

    public static bool IsHalvable(ReadOnlySpan<char> word) => Halvable.Has(word);

    public static bool IsPercent(ReadOnlySpan<char> word) =>
        word.Equals("percent", StringComparison.OrdinalIgnoreCase) || word.Equals("percentage", StringComparison.OrdinalIgnoreCase) || word.Equals("pct", StringComparison.OrdinalIgnoreCase);
}
