using RegexMatch = System.Text.RegularExpressions.Match;

namespace FactCheck.Language.Claims;

/// <summary>What the words for shares, factors and crowds are worth.</summary>
internal static class Ratios
{
    /// <summary>Null where the second number is not larger ("three in two").</summary>
    public static double? Share(RegexMatch match)
    {
        if (match.Groups["half"].Success)
        {
            return 0.5;
        }
        if (match.Groups["part"].Success)
        {
            var part = match.Groups["part"].Value.ToLowerInvariant() switch { "third" => 3, "quarter" => 4, "fifth" => 5, _ => 10 };
            return NumberWords.Value(match.Groups["count"].Value) / part;
        }
        var over = NumberWords.Value(match.Groups["over"].Value);
        var under = NumberWords.Value(match.Groups["under"].Value);
        return under > over ? over / under : null;
    }

    public static double Factor(string word) => char.ToLowerInvariant(word[0]) switch
    {
        'h' => 0.5,
        'q' => 4,
        'd' => 2,
        't' when word.StartsWith("tw", StringComparison.OrdinalIgnoreCase) => 2,
        't' when word.StartsWith("te", StringComparison.OrdinalIgnoreCase) => 10,
        't' => 3,
        _ => word.StartsWith("fo", StringComparison.OrdinalIgnoreCase) ? 4 : 5,
    };

    /// <summary>"dozens" is at least 12, "tens of thousands" at least 10,000.</summary>
    public static double Crowd(string words) =>
        words.Split(' ').Aggregate(1d, (value, word) => value * word.ToLowerInvariant() switch
        {
            "tens" => 10,
            "dozens" => 12,
            "scores" => 20,
            "hundreds" => 100,
            "thousands" => 1e3,
            "millions" => 1e6,
            "billions" => 1e9,
            "trillions" => 1e12,
            _ => 1,
        });

    public static double Rank(string word)
    {
        var digits = word.TakeWhile(char.IsDigit).ToArray();
        return digits.Length > 0
            ? double.Parse(digits)
            : Array.IndexOf(Ranks, word.TrimEnd(' ', '-').ToLowerInvariant()) + 1;
    }

    private static readonly string[] Ranks =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
}
