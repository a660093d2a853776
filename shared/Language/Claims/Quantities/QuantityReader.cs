using System.Buffers;
using System.Text.RegularExpressions;
using RegexMatch = System.Text.RegularExpressions.Match;

namespace FactCheck.Language.Claims;

/// <summary>
/// Reads the quantities of a text, normalised: "$1.2 billion" is 1,200,000,000 USD; "20 percent" is 20 percent; "more than a dozen
/// people" is 12 people, approximate; "doubled" is 2 times; "one in five" is a share of 0.2. A range gives both its ends, each
/// approximate. Dates, years, times of day, ages and numbers inside names are no quantities. Rules over the surface, no model.
/// </summary>
public static partial class QuantityReader
{
    private const string Bounds =
        "more than|less than|fewer than|greater than|at least|at most|up to|as many as|as much as|as few as|as little as|just over|just under|" +
        "well over|close to|an estimated|nearly|almost|about|around|roughly|approximately|some|over|under";

    /// <summary>No quantity is without one of these, and most sentences have none: a search that saves nine tenths of the time.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "teen", "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "illion", "dozen", "score", "half",
            "halv", "third", "quarter", "fifth", "tenth", "doubl", "tripl", "trebl", "quadrupl", "twice", "second",
        ],
        StringComparison.OrdinalIgnoreCase);

    private const string Number = "(?:" + NumberWords.DigitsWithScale + "|" + NumberWords.Words + ")";
    /// <summary>The longest of the bounds with the spaces around it.</summary>
    private const int LongestBound = 20;

    private const string Currency = @"(?:US\$|A\$|C\$|NZ\$|HK\$|[$€£¥₹])";

    /// <summary>The quantities of a whole text, in order.</summary>
    public static IReadOnlyList<Quantity> Read(string text) => Read(text, new TextSpan(0, text.Length));

    /// <summary>The quantities within <paramref name="range"/>, in order; offsets are into <paramref name="text"/>.</summary>
    public static IReadOnlyList<Quantity> Read(string text, TextSpan range)
    {
        if (!text.AsSpan(range.Start, range.Length).ContainsAny(Hints))
        {
            return [];
        }
        List<Quantity> found = [];
        AddRatios(text, range, found);
        IReadOnlyList<TextSpan>? dates = null;
        var match = Measured().Match(text, range.Start, range.Length);
        while (match.Success)
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            dates ??= NotQuantities.Find(text, range);
            var date = dates.FirstOrDefault(span.Overlaps);
            if (date.Length == 0 && !found.Any(other => span.Overlaps(new TextSpan(other.Start, other.End))))
            {
                AddMeasured(text, range, match, found);
            }
            // "by 2030 to 32 percent" looks like a range and is a year and a number.
            match = date.Length > 0 && date.End < span.End && match.Groups["upper"].Success
                ? Measured().Match(text, date.End, range.End - date.End)
                : match.NextMatch();
        }
        return [.. found.OrderBy(quantity => quantity.Start).ThenBy(quantity => quantity.End)];
    }

    private static void AddMeasured(string text, TextSpan range, RegexMatch match, List<Quantity> found)
    {
        var end = match.Index + match.Length;
        var unit = UnitReader.Read(text, new TextSpan(end, range.End), match);
        var number = match.Groups["number"];
        var upper = match.Groups["upper"];
        var value = NumberWords.Value(number.Value);
        var start = BoundBefore(text, range, match.Index);
        var approximate = start < match.Index || number.Value.StartsWith("several", StringComparison.OrdinalIgnoreCase);
        if (!upper.Success)
        {
            found.Add(new Quantity(start, end, text[start..end], value, unit, approximate));
            return;
        }
        var maximum = NumberWords.Value(upper.Value);
        value *= SharedScale(number.Value, upper.Value, value, maximum);
        // "52 to 48" is a score, "10 to 15" is a range.
        approximate |= maximum > value;
        var cut = number.Index + number.Length;
        found.Add(new Quantity(start, cut, text[start..cut], value, unit, approximate));
        var from = match.Groups["second"].Index;
        found.Add(new Quantity(from, end, text[from..end], maximum, unit, approximate));
    }

    /// <summary>"$2 to $3 billion", "10–15 million": the first number borrows the scale of the second.</summary>
    private static double SharedScale(string number, string upper, double value, double maximum)
    {
        var scale = Scale().Match(upper);
        return scale.Success && !Scale().IsMatch(number) && value < maximum ? NumberWords.Value(scale.Value) : 1;
    }

    private static void AddRatios(string text, TextSpan range, List<Quantity> found)
    {
        for (var match = Share().Match(text, range.Start, range.Length); match.Success; match = match.NextMatch())
        {
            if (Ratios.Share(match) is { } share)
            {
                AddBounded(match, share, "share");
            }
        }
        for (var match = Multiplied().Match(text, range.Start, range.Length); match.Success; match = match.NextMatch())
        {
            AddBounded(match, Ratios.Factor(match.Value), "times");
        }
        for (var match = Crowd().Match(text, range.Start, range.Length); match.Success; match = match.NextMatch())
        {
            var end = match.Index + match.Length;
            var unit = UnitReader.Read(text, new TextSpan(end, range.End), match);
            found.Add(new Quantity(match.Index, end, match.Value, Ratios.Crowd(match.Value), unit, true));
        }
        for (var match = Ordinal().Match(text, range.Start, range.Length); match.Success; match = match.NextMatch())
        {
            found.Add(new Quantity(match.Index, match.Index + match.Length, match.Value, Ratios.Rank(match.Value), "ordinal", false));
        }

        void AddBounded(RegexMatch match, double value, string unit)
        {
            var start = BoundBefore(text, range, match.Index);
            var end = match.Index + match.Length;
            found.Add(new Quantity(start, end, text[start..end], value, unit, start < match.Index));
        }
    }

    /// <summary>Where "more than" and the like begin before a number; the number's own start where there is none.</summary>
    private static int BoundBefore(string text, TextSpan range, int number)
    {
        var from = Math.Max(range.Start, number - LongestBound);
        var bound = Bound().Match(text, from, number - from);
        return bound.Success ? bound.Index : number;
    }

    [GeneratedRegex(
        @"(?=[\d$€£¥₹]|\b[acefhnostu])(?<![\w.,$€£¥/:]|[\w.]-)(?:(?<currency>" + Currency + @")\s?)?(?<number>" + Number + @")(?![\w]|,\d|\.\d|/\d)" +
        @"(?:\s?(?:[-–—]|\bto\b|\band\b(?<=\bbetween\s.{1,24}))\s?(?<second>" + Currency + @"?(?<upper>" + Number + @"))(?!\w|,\d|\.\d))?" +
        @"(?:\s?(?<percent>%|percentage\spoints?|percent\b|per\scent\b|pct\b|basis\spoints?)|\s(?<money>dollars?|euros?|pounds|yen|yuan|rubles?|roubles?|rupees|francs|cents)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measured();

    [GeneratedRegex(
        @"\b(?<over>one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s(?:in|out\sof)\s(?:every\s)?(?<under>two|three|four|five|six|seven|eight|nine|ten|twenty|a\shundred|\d{1,3})\b(?![,.]?\d|\s?(?:%|percent|days|hours|weeks|months|years|minutes))" +
        @"|\b(?<count>a|one|two|three|four)[-\s](?<part>third|quarter|fifth|tenth)s?\b(?=\s+of\b)" +
        @"|(?<!\b(?:first|second|latter|other|better)\s)\b(?<half>half)(?=\s+(?:of|the|its|their|all|his|her|our|a\b(?!\s+(?:dozen|million|billion))))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(
        @"\b(?:doubl(?:ed|es|ing)(?!\sdown)|tripl(?:ed|es|ing)|trebled|quadrupl(?:ed|es|ing)|halv(?:ed|es|ing)|(?:double|twice|triple)(?=\s(?:the|its|their|as|what)\b)|(?:two|three|four|five|ten)fold)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Multiplied();

    [GeneratedRegex(@"\b(?:" + Bounds + @")\s+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Bound();

    [GeneratedRegex(@"\b(?:(?:dozens|scores|tens|hundreds|thousands)\sof\s)?(?:dozens|hundreds|thousands|millions|billions|trillions)(?=\s+of\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Crowd();

    [GeneratedRegex(@"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))(?:-|\s)(?=(?:most|largest|biggest|highest|lowest|smallest|worst|best|straight|consecutive)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:hundred|thousand|million|billion|trillion|bn|mn|tn|k|m)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scale();
}
