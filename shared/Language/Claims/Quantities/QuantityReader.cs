using System.Buffers;

namespace FactCheck.Language.Claims;

/// <summary>
/// Reads the quantities of a text, normalised: "$1.2 billion" is 1,200,000,000 USD; "20 percent" is 20 percent; "more than a dozen
/// people" is more than 12 people; "doubled" is 2 times; "one in five" is a share of 0.2. A range gives both its ends. Dates, years, times
/// of day, ages and numbers in names are no quantities. Rules over the surface, no model; time is linear in the text.
/// </summary>
public static class QuantityReader
{
    /// <summary>No quantity is without one of these, and most sentences have none: a search that saves most of the time.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "½", "⅓", "⅔", "¼", "¾", "⅕", "⅛", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "twelfth", "teen", "twenty", "thirty", "thirtieth", "forty", "fifty", "hundred", "thousand", "illion", "dozen", "scores", "half", "halv", "third", "quarter",
            "fifth", "ninth", "doubl", "tripl", "trebl", "quadrupl", "twice", "thrice", "second", "zero", "twentieth",
            "one percent", "one year", "one month", "one week", "one hour", "one minute", "one mile", "one-", "least one", "than one", "one dollar", "one vote", "one decade", "one century", "one pound", "one foot",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The quantities of a whole text, in order.</summary>
    public static IReadOnlyList<Quantity> Read(string text) => Read(text, new TextSpan(0, text.Length));

    /// <summary>The quantities within <paramref name="range"/>, in order and without overlap; offsets are into <paramref name="text"/>.</summary>
    public static IReadOnlyList<Quantity> Read(string text, TextSpan range) =>
        text.AsSpan(range.Start, range.Length).ContainsAny(Hints) ? new QuantityScan(new Pieces(text, range)).Read() : [];
}
