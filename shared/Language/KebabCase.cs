using System.Text.Json;

namespace FactCheck.Language;

/// <summary>The engine's enums in the words of JSON and contracts: <c>NamedPerson</c> is <c>named-person</c>.</summary>
public static class KebabCase
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Words<TEnum>.ByValue[value];

    /// <returns>The fallback for a word that this version does not know.</returns>
    public static TEnum Read<TEnum>(string word, TEnum fallback)
        where TEnum : struct, Enum => Words<TEnum>.ByWord.GetValueOrDefault(word, fallback);

    public static bool Knows<TEnum>(string word)
        where TEnum : struct, Enum => Words<TEnum>.ByWord.ContainsKey(word);

    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        internal static readonly Dictionary<TEnum, string> ByValue =
            Enum.GetValues<TEnum>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        internal static readonly Dictionary<string, TEnum> ByWord =
            ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
