using FactCheck.Language.Learning;
using FactCheck.Language.Text;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>The words, lemmas and tags around a token.</summary>
internal static class CueWordTemplates
{
    public static void Add(TokenView tokens, TokenRange chunk, int i, ChainSequence to)
    {
        AddWords(tokens, chunk, i, to);
        AddTags(tokens, chunk, i, to);
    }

    private static void AddWords(TokenView tokens, TokenRange chunk, int i, ChainSequence to)
    {
        var words = new Bounded(tokens.Words, chunk);
        var lemmas = new Bounded(tokens.Lemmas, chunk);
        var (word, lemma) = (tokens.Words[i], tokens.Lemmas[i]);
        to.Add(Mix(1));
        to.Add(Mix(2, word));
        to.Add(Mix(3, lemma));
        to.Add(Mix(4, words[i - 1]));
        to.Add(Mix(5, words[i + 1]));
        to.Add(Mix(6, words[i - 2]));
        to.Add(Mix(7, words[i + 2]));
        to.Add(Mix(8, words[i - 3]));
        to.Add(Mix(9, words[i + 3]));
        to.Add(Mix(10, words[i - 1], word));
        to.Add(Mix(11, word, words[i + 1]));
        to.Add(Mix(12, lemmas[i - 1], lemma));
        to.Add(Mix(13, lemma, lemmas[i + 1]));
        to.Add(Mix(14, words[i - 1], words[i + 1]));
        to.Add(Mix(15, words[i - 2], words[i - 1], word));
        to.Add(Mix(16, lemma, words[i + 1], words[i + 2]));
        to.Add(Mix(17, tokens.Shapes[i]));
        to.Add(Mix(18, tokens.Suffixes[i]));
        to.Add(Mix(19, tokens.Prefixes[i]));
        to.Add(Mix(20, i == chunk.Start ? 1u : i == chunk.End - 1 ? 2u : 0u));
    }

    private static void AddTags(TokenView tokens, TokenRange chunk, int i, ChainSequence to)
    {
        var tags = new Bounded(tokens.Tags, chunk);
        var (lemma, tag) = (tokens.Lemmas[i], tokens.Tags[i]);
        var (before, after) = (tags[i - 1], tags[i + 1]);
        to.Add(Mix(30, tag));
        to.Add(Mix(31, before));
        to.Add(Mix(32, after));
        to.Add(Mix(33, tags[i - 2]));
        to.Add(Mix(34, tags[i + 2]));
        to.Add(Mix(35, before, tag));
        to.Add(Mix(36, tag, after));
        to.Add(Mix(37, before, tag, after));
        to.Add(Mix(38, tags[i - 2], before, tag));
        to.Add(Mix(39, tag, after, tags[i + 2]));
        to.Add(Mix(40, lemma, before));
        to.Add(Mix(41, lemma, after));
        to.Add(Mix(42, lemma, before, after));
        to.Add(Mix(43, lemma, after, tags[i + 2]));
    }
}
