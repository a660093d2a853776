using System.Collections.Frozen;

namespace FactCheck.Language.Attributions;

/// <summary>Reads lists of the form "kind: word word"; a kind may have several lines.</summary>
internal static class WordLists
{
    public static ILookup<string, string> Read(string name) => (
        from line in EmbeddedLines.Read(name)
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        from word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (Kind: line[..colon], Word: word)).ToLookup(entry => entry.Kind, entry => entry.Word, StringComparer.Ordinal);

    public static FrozenSet<string> Set(this ILookup<string, string> lists, string kind) => lists[kind].ToFrozenSet(StringComparer.Ordinal);
}
