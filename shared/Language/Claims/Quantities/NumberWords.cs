using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using RegexMatch = System.Text.RegularExpressions.Match;

namespace FactCheck.Language.Claims;

/// <summary>Numbers as newspapers write them: "1,200", "1.2 billion", "two hundred and fifty", "a dozen", "2.5bn".</summary>
internal static partial class NumberWords
{
    private const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const string Ones = "one|two|three|four|five|six|seven|eight|nine";
    private const string Teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string Scales = "hundred|thousand|million|billion|trillion|dozen";

    /// <summary>"12", "1,200", "0.5".</summary>
    public const string Digits = @"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)";

    /// <summary>"2.5 million", "2.5million", "300k", "1.2bn".</summary>
    public const string DigitsWithScale = Digits + @"(?:[\s-]?(?:hundred|thousand|million|billion|trillion|dozen)\b|(?:bn|mn|tn|k|m)\b)?";

    /// <summary>"two", "a dozen", "two hundred and fifty thousand"; "one" and "a" only before a scale, since alone they seldom count.</summary>
    public const string Words =
        "(?:(?:(?:a|one|several|half a)\\s+(?=" + Scales + ")(?:" + Scales + ")|(?:" + Tens + ")(?:[-\\s](?:" + Ones + "))?|" + Teens + "|two|three|four|five|six|seven|eight|nine)" +
        "(?:[\\s-](?:and\\s(?=" + Ones + "|" + Tens + "|" + Teens + "))?(?:" + Scales + "|" + Tens + "|" + Teens + "|" + Ones + ")\\b)*)";

    private static readonly FrozenDictionary<string, double> Values = Numbered(
        (1, "a one several"), (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"), (8, "eight"), (9, "nine"),
        (10, "ten"), (11, "eleven"), (12, "twelve dozen"), (13, "thirteen"), (14, "fourteen"), (15, "fifteen"), (16, "sixteen"),
        (17, "seventeen"), (18, "eighteen"), (19, "nineteen"), (20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty"),
        (60, "sixty"), (70, "seventy"), (80, "eighty"), (90, "ninety"), (100, "hundred"), (1e3, "thousand k"), (1e6, "million m mn"),
        (1e9, "billion bn"), (1e12, "trillion tn"), (0.5, "half"));

    /// <summary>The value of a number matched by one of the patterns above.</summary>
    public static double Value(string number)
    {
        double total = 0;
        double current = 0;
        foreach (RegexMatch piece in Piece().Matches(number))
        {
            if (char.IsDigit(piece.ValueSpan[0]))
            {
                current = double.Parse(piece.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);
                continue;
            }
            if (!Values.TryGetValue(piece.Value.ToLowerInvariant(), out var value))
            {
                continue;
            }
            if (value < 1)
            {
                current = value;
            }
            else if (IsScale(value, piece.Value))
            {
                current = (current is 0 ? 1 : current) * value;
                if (value >= 1000)
                {
                    total += current;
                    current = 0;
                }
            }
            else if (current is not 0.5)
            {
                current += value;
            }
        }
        return total + current;
    }

    private static bool IsScale(double value, string word) =>
        value >= 100 || word.Equals("dozen", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, double> Numbered(params (double Value, string Words)[] entries) =>
        entries.SelectMany(entry => entry.Words.Split(' ').Select(word => KeyValuePair.Create(word, entry.Value))).ToFrozenDictionary();

    [GeneratedRegex(Digits + "|[a-z]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
