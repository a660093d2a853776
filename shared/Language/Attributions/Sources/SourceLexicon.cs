using System.Collections.Frozen;
using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>The word lists of <c>sources.txt</c>, in lower case.</summary>
internal static class SourceLexicon
{
    private static readonly ILookup<string, string> Lists = WordLists.Read("Attributions/sources.txt");

    public static readonly FrozenSet<string> Counts = Lists.Set("count");
    public static readonly FrozenSet<string> Kin = Lists.Set("kin");

    /// <summary>Nouns that are singular and more than one human being, or nobody in particular.</summary>
    public static readonly FrozenSet<string> Groups = Lists.Set("group");

    public static readonly FrozenSet<string> BodyNames = Lists.Set("body-name");
    public static readonly FrozenSet<string> MediaNames = Lists.Set("media-name");
    public static readonly FrozenSet<string> PollNames = Lists.Set("poll-name");
    public static readonly FrozenSet<string> Places = Lists.Set("place");

    /// <summary>"American", "Gulf"; adjectives and people.</summary>
    public static readonly FrozenSet<string> Nations = Lists.Set("nation");

    private static readonly FrozenSet<string> IrregularPlurals =
        "men women people children police troops personnel spokesmen spokeswomen spokespeople congressmen congresswomen media brass folks folk businesspeople alumni elite data-sets"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SourceNoun> Nouns = ReadNouns();

    /// <summary>What the noun makes of a source, in singular or plural; of kind unknown for any other word.</summary>
    public static SourceNoun Noun(string word) => Nouns.GetValueOrDefault(word);

    /// <summary>The same for a word in its place: hyphens part words into tokens, "front-runner" into three.</summary>
    public static SourceNoun NounAt(Document document, int i)
    {
        if (i < 0 || i >= document.Tokens.Length)
        {
            return default;
        }
        var isJoined = i > 1 && document.Tokens[i - 1].Word == "-" && document.Tokens[i - 1].End == document.Tokens[i].Start && document.Tokens[i - 2].End == document.Tokens[i - 1].Start;
        var joined = isJoined ? Noun($"{document.Tokens[i - 2].Word}-{document.Tokens[i].Word}") : default;
        return joined.Kind == NounKind.Unknown ? Noun(document.Tokens[i].Word) : joined;
    }

    /// <summary>"Theresa May", "Mrs. May", which are neither month nor verb.</summary>
    public static bool IsSurnameMay(Document document, int i) =>
        i > 0 && document.Tokens[i].Word == "may" && char.IsUpper(document.Form(i)[0])
        && document.Tokens[i - 1].Word is var before && (GivenNames.Contains(before) || before is "mr." or "mrs." or "ms.");

    private static FrozenDictionary<string, SourceNoun> ReadNouns()
    {
        var nouns = new Dictionary<string, SourceNoun>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<NounKind>())
        {
            foreach (var word in Lists[KebabCase.Of(kind)])
            {
                var isPlural = IrregularPlurals.Contains(word);
                nouns.TryAdd(word, new SourceNoun(kind, isPlural));
                if (!isPlural)
                {
                    nouns.TryAdd(Plural(word), new SourceNoun(kind, IsPlural: true));
                }
            }
        }
        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Plural(string noun) =>
        noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^3] + "men"
        : noun[^1] == 'y' && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun[^1] is 's' or 'x' or 'z' || noun.EndsWith("sh", StringComparison.Ordinal) || noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";
}
