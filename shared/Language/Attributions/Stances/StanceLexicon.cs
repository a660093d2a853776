using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Stances;

/// <summary>The words of <c>stances.txt</c>, found in any of their forms.</summary>
internal static class StanceLexicon
{
    private static readonly FrozenDictionary<string, ImmutableArray<StanceEntry>> ByFirstWord = Read();

    /// <summary>The longest entry that begins at the token; null where none does.</summary>
    public static StanceMatch? At(Document document, int token)
    {
        StanceMatch? longest = null;
        foreach (var lemma in WordForms.Lemmas(document.Tokens[token].Word))
        {
            foreach (var entry in ByFirstWord.GetValueOrDefault(lemma, []))
            {
                var end = token + 1 + entry.Rest.Length;
                if (end > (longest?.Words.End ?? token) && Follows(document, token + 1, entry.Rest))
                {
                    longest = new StanceMatch(new TokenRange(token, end), entry.Stance, entry.IsLight);
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

    private static FrozenDictionary<string, ImmutableArray<StanceEntry>> Read()
    {
        var entries = new Dictionary<string, List<StanceEntry>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("Attributions/stances.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var kind = line[..colon].Split(' ');
            var stance = KebabCase.Read(kind[^1], Stance.Neutral);
            foreach (var words in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('_')))
            {
                if (!entries.TryGetValue(words[0], out var known))
                {
                    entries[words[0]] = known = [];
                }
                known.Add(new StanceEntry([.. words[1..]], stance, kind[0] == "light"));
            }
        }
        return entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray());
    }

    private readonly record struct StanceEntry(ImmutableArray<string> Rest, Stance Stance, bool IsLight);
}

/// <summary>An entry where it stands in a text.</summary>
/// <param name="Words">From the entry's first word to its last.</param>
/// <param name="Stance">What the words say where nothing else decides.</param>
/// <param name="IsLight">Whether a noun or verb after the words says more than they do: "made a promise".</param>
internal sealed record StanceMatch(TokenRange Words, Stance Stance, bool IsLight);
