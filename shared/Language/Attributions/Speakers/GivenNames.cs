using System.Collections.Frozen;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>What <c>names.txt</c> knows of given names, of the words of offices, and of surnames that are also other words.</summary>
internal static class GivenNames
{
    private static readonly ILookup<string, string> Lists = WordLists.Read("Attributions/names.txt");
    private static readonly FrozenSet<string> Male = Lists.Set("male");
    private static readonly FrozenSet<string> Female = Lists.Set("female");
    private static readonly FrozenSet<string> Either = Lists.Set("either");
    private static readonly FrozenSet<string> MaleRoles = Lists.Set("male-role");
    private static readonly FrozenSet<string> FemaleRoles = Lists.Set("female-role");

    private static readonly FrozenDictionary<string, string[]> Short = Lists["short"].Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split(','), StringComparer.Ordinal);

    public static readonly FrozenSet<string> Roles = Lists.Set("role");

    public static readonly FrozenSet<string> WordSurnames = Lists.Set("surname");

    public static bool Contains(string word) => Male.Contains(word) || Female.Contains(word) || Either.Contains(word);

    /// <summary>Unknown too for names that both bear.</summary>
    public static Gender GenderOf(string givenName) =>
        Male.Contains(givenName) ? Gender.Male : Female.Contains(givenName) ? Gender.Female : Gender.Unknown;

    public static Gender GenderOfRole(string word) =>
        MaleRoles.Contains(word) ? Gender.Male : FemaleRoles.Contains(word) ? Gender.Female : Gender.Unknown;

    /// <summary>"Bill" and "William"; "J." and "Jane"; either way round.</summary>
    public static bool AreCompatible(string one, string other) =>
        one == other || IsInitialOf(one, other) || IsInitialOf(other, one) || IsShortFor(one, other) || IsShortFor(other, one);

    private static bool IsInitialOf(string initial, string name) => (initial.Length == 1 || initial is [_, '.']) && initial[0] == name[0];

    private static bool IsShortFor(string name, string full) => Short.TryGetValue(name, out var names) && names.Contains(full, StringComparer.Ordinal);
}
