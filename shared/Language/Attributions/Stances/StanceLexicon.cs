using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Stances;

/// <summary>The words of <c>stances.txt</c>, found in any of their forms.</summary>
internal static class StanceLexicon
{
    private static readonly ILookup<string, string> Lists = WordLists.Read("Attributions/stances.txt");

    private static readonly FrozenSet<string> Kinds = Enum.GetValues<Stance>().Select(KebabCase.Of).SelectMany(stance => new[] { stance, "light " + stance }).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<StanceEntry>> ByFirstWord = Index();

    /// <summary>Words that leave open whether it was said at all.</summary>
    public static readonly FrozenSet<string> Hedges = Lists.Set("hedge");

    /// <summary>Verbs that give a name.</summary>
    public static readonly FrozenSet<string> Namings = Lists.Set("naming");

    /// <summary>Names that are for or against.</summary>
    public static readonly FrozenSet<string> Verdicts = Lists.Set("verdict");

    /// <summary>Names that lay a wrong at somebody's door.</summary>
    public static readonly FrozenSet<string> Wrongs = Lists.Set("wrong");

    /// <summary>Whether the token is a form of one of the words.</summary>
    public static bool IsFormOf(string word, FrozenSet<string> words)
    {
        foreach (var lemma in WordForms.Lemmas(word))
        {
            if (words.Contains(lemma))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The longest entry that begins at the token; null where none does.</summary>
    public static StanceMatch? At(DocumentSyntax syntax, int token)
    {
        StanceMatch? longest = null;
        foreach (var lemma in WordForms.Lemmas(syntax.Document.Tokens[token].Word))
        {
            foreach (var entry in ByFirstWord.GetValueOrDefault(lemma, []))
            {
                var end = token + 1 + entry.Rest.Length;
                if (end > (longest?.Words.End ?? token) && Follows(syntax.Document, token + 1, entry.Rest))
                {
                    longest = new StanceMatch(new TokenRange(token, end), lemma, entry.Stance, entry.IsLight);
                }
            }
        }
        return longest;
    }

    private static bool Follows(Document document, int start, ImmutableArray<string> words)
    {
        if (start + words.Length > document.Tokens.Length)
        {
            return false;
        }
        for (var i = 0; i < words.Length; i++)
        {
            if (document.Tokens[start + i].Word != words[i])
            {
                return false;
            }
        }
        return true;
    }

    private static FrozenDictionary<string, ImmutableArray<StanceEntry>> Index()
    {
        var entries = new Dictionary<string, List<StanceEntry>>(StringComparer.Ordinal);
        foreach (var list in Lists.Where(list => Kinds.Contains(list.Key)))
        {
            var kind = list.Key.Split(' ');
            foreach (var words in list.Select(entry => entry.Split('_')))
            {
                if (!entries.TryGetValue(words[0], out var known))
                {
                    entries[words[0]] = known = [];
                }
                known.Add(new StanceEntry([.. words[1..]], KebabCase.Read(kind[^1], Stance.Neutral), kind[0] == "light"));
            }
        }
        return entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    private readonly record struct StanceEntry(ImmutableArray<string> Rest, Stance Stance, bool IsLight);
}

/// <summary>An entry where it stands in a text.</summary>
/// <param name="Words">From the entry's first word to its last.</param>
/// <param name="Lemma">Of the first word.</param>
/// <param name="Stance">What the words say where nothing else decides.</param>
/// <param name="IsLight">Whether a noun or verb after the words says more than they do: "made a promise".</param>
internal sealed record StanceMatch(TokenRange Words, string Lemma, Stance Stance, bool IsLight);
