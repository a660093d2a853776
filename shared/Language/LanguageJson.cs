using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Language;

/// <summary>How the engine's results are written: camelCase, kebab-case enums (<c>named-person</c>), readable quotes.</summary>
public static class LanguageJson
{
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    /// <summary>How an enum's value is written outside: <c>SourceClass.NamedPerson</c> → <c>named-person</c>.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <returns>The value of that name, or <paramref name="fallback"/> for a name that a newer engine brought.</returns>
    public static T ValueOf<T>(string name, T fallback)
        where T : struct, Enum =>
        Enum.TryParse<T>(name?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : fallback;

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            // The output is JSON in a file or an application/json body, never markup: ’ stays ’.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
