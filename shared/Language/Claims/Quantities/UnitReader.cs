using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RegexMatch = System.Text.RegularExpressions.Match;

namespace FactCheck.Language.Claims;

/// <summary>The unit of a number: a currency's ISO 4217 code, "percent", or the noun that is counted, as written.</summary>
internal static partial class UnitReader
{
    private static readonly FrozenSet<string> Plurals =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "people", "men", "women", "children", "police", "staff", "feet", "mice", "sheep", "personnel", "cattle", "crew");

    private static readonly FrozenSet<string> NoUnits = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "is", "was", "has", "does", "as", "its", "his", "this", "us", "yes", "thus", "across", "less", "plus", "versus", "perhaps", "always", "whereas", "besides", "towards", "says");

    public static string? Read(string text, TextSpan after, RegexMatch number)
    {
        if (number.Groups["currency"] is { Success: true, Value: var sign })
        {
            return OfSign(sign.ToUpperInvariant());
        }
        if (number.Groups["percent"] is { Success: true, Value: var percent })
        {
            return percent.Contains("point", StringComparison.OrdinalIgnoreCase)
                ? (percent[0] is 'b' or 'B' ? "basis points" : "percentage points")
                : "percent";
        }
        return number.Groups["money"] is { Success: true, Value: var money } ? OfWord(money.ToLowerInvariant()) : Noun(text, after);
    }

    /// <summary>The first plural among the next four words: "200 new factory jobs" counts jobs.</summary>
    private static string? Noun(string text, TextSpan after)
    {
        var match = Following().Match(text, after.Start, after.Length);
        if (!match.Success || match.Index != after.Start)
        {
            return null;
        }
        if (match.Groups["hyphen"].Success)
        {
            return match.Groups["hyphen"].Value;
        }
        return match.Groups["word"].Captures.Select(word => word.Value).FirstOrDefault(IsPlural);
    }

    private static bool IsPlural(string word) =>
        Plurals.Contains(word)
        || (word.Length > 2 && char.IsLower(word[0]) && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !NoUnits.Contains(word));

    private static string OfSign(string sign) => sign switch
    {
        "$" or "US$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        "₹" => "INR",
        "A$" => "AUD",
        "C$" => "CAD",
        "NZ$" => "NZD",
        _ => "HKD",
    };

    private static string OfWord(string word) => word switch
    {
        "dollar" or "dollars" => "USD",
        "euro" or "euros" => "EUR",
        "pounds" => "pounds",
        "yen" => "JPY",
        "yuan" => "CNY",
        "rupees" => "INR",
        "francs" => "CHF",
        "cents" => "cents",
        _ => "RUB",
    };

    [GeneratedRegex(@"-(?<hyphen>(?!year-old)[a-z]+)\b|(?:\s(?:of\s)?(?<word>(?!(?:and|or|in|to|for|from|at|by|on|that|who|which|with|when|after|before|while|but|if|than|into|because|said)\b)[\p{L}][\p{L}'’-]*)){1,4}")]
    private static partial Regex Following();
}
