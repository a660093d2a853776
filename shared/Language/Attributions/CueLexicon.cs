using System.Collections.Frozen;

namespace FactCheck.Language.Attributions;

/// <summary>The inflected forms of the verbs in <c>cues.txt</c>: what may end a noun phrase before it.</summary>
internal static class CueLexicon
{
    private static readonly FrozenSet<string> Forms = EmbeddedLines.Read("Attributions/cues.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(Inflection.Of).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Forms.Contains(word);
}
