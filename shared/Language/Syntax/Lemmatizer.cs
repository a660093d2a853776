using FactCheck.Language.Learning;

namespace FactCheck.Language.Syntax;

/// <summary>How a lemma follows from a word: so many characters off its end, then these put there.</summary>
internal readonly record struct LemmaEdit(byte Cut, string Append)
{
    public static readonly LemmaEdit None = new(0, "");

    /// <summary>The word itself where it is too short for the edit.</summary>
    public string Apply(string word) =>
        this == None || Cut > word.Length ? word : string.Concat(word.AsSpan(0, word.Length - Cut), Append);

    /// <summary>The edit that keeps as much of the word as it can.</summary>
    public static LemmaEdit Between(string word, string lemma)
    {
        var kept = word.AsSpan().CommonPrefixLength(lemma);
        // A word with so much to cut off is no word: it stays as it is.
        return word.Length - kept <= byte.MaxValue ? new LemmaEdit((byte)(word.Length - kept), lemma[kept..]) : None;
    }
}

/// <summary>
/// Dictionary forms, lower-cased, by the longest ending that is known for the tag; words that go against their ending are known whole.
/// Words and endings are held as hashes.
/// </summary>
internal sealed class Lemmatizer(SortedDictionary<uint, LemmaEdit> edits)
{
    public const int LongestEnding = 5;

    private const uint WholeWord = 100;

    private readonly Dictionary<uint, LemmaEdit> edits = new(edits);

    /// <summary>The lemma of a word that is in lower case; the word itself where the edit for its ending would leave nothing of it.</summary>
    public string LemmaOf(string word, byte tag)
    {
        var lemma = EditOf(word, tag).Apply(word);
        return lemma.Length > 0 ? lemma : word;
    }

    public LemmaEdit EditOf(string word, byte tag)
    {
        if (edits.TryGetValue(KeyOfWord(word, tag), out var edit))
        {
            return edit;
        }
        for (var length = Math.Min(LongestEnding, word.Length - 1); length >= 0; length--)
        {
            if (edits.TryGetValue(KeyOfEnding(word.AsSpan(word.Length - length), tag), out edit))
            {
                return edit;
            }
        }
        return LemmaEdit.None;
    }

    public static uint KeyOfWord(ReadOnlySpan<char> word, byte tag) => FeatureHash.Mix(WholeWord, tag, FeatureHash.Of(word));

    public static uint KeyOfEnding(ReadOnlySpan<char> ending, byte tag) => FeatureHash.Mix((uint)ending.Length, tag, FeatureHash.Of(ending));

    public void Write(ModelWriter model)
    {
        var section = model.Section("lemmas");
        section.Number(edits.Count);
        foreach (var (key, edit) in edits.OrderBy(entry => entry.Key))
        {
            section.Number(key);
            section.Byte(edit.Cut);
            section.Text(edit.Append);
        }
    }

    public static Lemmatizer Read(ModelReader model)
    {
        var section = model.Section("lemmas");
        var edits = new SortedDictionary<uint, LemmaEdit>();
        for (var left = section.Number(); left > 0; left--)
        {
            edits[section.Unsigned()] = new LemmaEdit(section.Byte(), section.Text());
        }
        return new Lemmatizer(edits);
    }
}
