using System.Collections.Frozen;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

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

    /// <summary>"Theresa May", "Mrs. May", which are neither month nor verb.</summary>
    public static bool IsSurnameMay(Document document, int i) =>
        i > 0 && document.Tokens[i].Word == "may" && char.IsUpper(document.Form(i)[0])
        && document.Tokens[i - 1].Word is var before && (MaleNames.Contains(before) || FemaleNames.Contains(before) || before is "mr." or "mrs." or "ms.");

    /// <summary>Whether the word is a noun that heads sources.</summary>
    public static bool Speaks(string word) =>
        Documents.Contains(word) || Polls.Contains(word) || Officials.Contains(word) || Organisations.Contains(word) || Media.Contains(word)
        || word is "people" or "person" or "experts" or "analysts" or "economists" or "scientists";

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
