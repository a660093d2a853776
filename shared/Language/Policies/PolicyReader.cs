using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Language.Policies;

/// <summary>Reads a policy's JSON strictly, and says in a sentence which rule and field could not be read.</summary>
internal static class PolicyReader
{
    public static JsonSerializerOptions Options { get; } = new(LanguageJson.Indented)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static Policy Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Policy>(json, Options)
                ?? throw new FormatException("The policy is the JSON value null; it must be an object with id, name, version and rules.");
        }
        catch (JsonException error)
        {
            throw new FormatException(PolicyFault.Describe(json, error), error);
        }
    }
}
