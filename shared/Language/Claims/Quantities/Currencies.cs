using System.Collections.Frozen;

namespace FactCheck.Language.Claims;

/// <summary>Currencies as ISO 4217 codes; cents, pounds and the like, which several countries have, keep their names.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words = Table(
        "USD dollar dollars buck bucks",
        "EUR euro euros",
        "JPY yen",
        "CNY yuan renminbi",
        "RUB ruble rubles rouble roubles",
        "INR rupee rupees",
        "CHF franc francs",
        "ILS shekel shekels",
        "pounds pounds pound",
        "pesos peso pesos",
        "cents cent cents",
        "pence pence",
        "shillings shilling shillings");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Dollars = Table(
        "USD US", "AUD A AU", "CAD C CA", "NZD NZ", "HKD HK", "SGD S SG", "TWD NT", "BRL R", "MXN MX");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Codes = Table(
        "USD USD", "EUR EUR", "GBP GBP", "JPY JPY", "CNY CNY", "RUB RUB", "INR INR", "CHF CHF", "CAD CAD", "AUD AUD");

    /// <summary>Null for "$", whose letters may stand before it, and for what is no sign.</summary>
    public static string? OfSign(char sign) => sign switch
    {
        '$' => "USD",
        '€' => "EUR",
        '£' => "GBP",
        '¥' => "JPY",
        '₹' => "INR",
        '₽' => "RUB",
        '₩' => "KRW",
        '₪' => "ILS",
        '₺' => "TRY",
        '₴' => "UAH",
        '₦' => "NGN",
        _ => null,
    };

    /// <summary>"dollars", "euros"; whether "pounds" are money is for the caller to tell.</summary>
    public static string? OfWord(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var code) ? code : null;

    /// <summary>The letters before "$" in "US$" and "NZ$".</summary>
    public static string? OfDollar(ReadOnlySpan<char> letters) => Dollars.TryGetValue(letters, out var code) ? code : null;

    /// <summary>"EUR" as it stands before or after a number in the financial press.</summary>
    public static string? OfCode(ReadOnlySpan<char> letters) => Codes.TryGetValue(letters, out var code) && char.IsUpper(letters[^1]) ? code : null;

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Table(params string[] rows) =>
        rows.Select(row => row.Split(' ')).SelectMany(row => row.Skip(1).Select(word => KeyValuePair.Create(word, row[0])))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
