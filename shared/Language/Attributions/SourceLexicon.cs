using System.Collections.Frozen;

namespace FactCheck.Language.Attributions;

/// <summary>The word lists of <c>sources.txt</c>, in lower case.</summary>
internal static class SourceLexicon
{
    private static readonly Dictionary<string, FrozenSet<string>> Lists = Read();

    public static readonly FrozenSet<string> Officials = Lists["official"];
    public static readonly FrozenSet<string> Documents = Lists["document"];
    public static readonly FrozenSet<string> Polls = Lists["poll"];
    public static readonly FrozenSet<string> PollNames = Lists["poll-name"];
    public static readonly FrozenSet<string> Media = Lists["media"];
    public static readonly FrozenSet<string> MediaNames = Lists["media-name"];
    public static readonly FrozenSet<string> Organisations = Lists["organisation"];
    public static readonly FrozenSet<string> OrganisationNames = Lists["organisation-name"];
    public static readonly FrozenSet<string> Places = Lists["place"];
    public static readonly FrozenSet<string> Roles = Lists["role"];
    public static readonly FrozenSet<string> MaleNames = Lists["male"];
    public static readonly FrozenSet<string> FemaleNames = Lists["female"];

    private static Dictionary<string, FrozenSet<string>> Read()
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("Attributions/sources.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!lists.TryGetValue(line[..colon], out var words))
            {
                lists[line[..colon]] = words = new HashSet<string>(StringComparer.Ordinal);
            }
            words.UnionWith(line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return lists.ToDictionary(entry => entry.Key, entry => entry.Value.ToFrozenSet(StringComparer.Ordinal));
    }
}
