using System.Runtime.InteropServices;

namespace FactCheck.Language.Matching;

/// <summary>
/// What texts share in runs of four characters inside words, a blank at either end: what is inflected, misspelt or compounded still shares most of
/// them. A run weighs the more, the fewer of the candidates have it, so that what all of them share tells none apart; nothing has to be kept for that.
/// </summary>
internal sealed class CharacterGrams
{
    /// <summary>Four UTF-16 units are one 64-bit number.</summary>
    private const int Length = 4;

    private readonly Dictionary<Gram, int> frequencies = [];
    private readonly Dictionary<Gram, int>[] texts;

    public CharacterGrams(IEnumerable<string> candidates)
    {
        texts = [.. candidates.Select(Count)];
        foreach (var gram in texts.SelectMany(text => text.Keys))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(frequencies, gram, out _)++;
        }
    }

    /// <summary>How a text is like each candidate.</summary>
    public GramOverlap[] With(string text)
    {
        var query = Count(text);
        var norms = Norms(query);
        return [.. texts.Select(candidate => Overlap(query, norms, candidate))];
    }

    private GramOverlap Overlap(Dictionary<Gram, int> query, (double All, double Content) norms, Dictionary<Gram, int> candidate)
    {
        var (all, content) = (default(Products), default(Products));
        foreach (var (gram, count) in candidate)
        {
            var own = Weight(gram, count);
            var others = query.TryGetValue(gram, out var known) ? Weight(gram, known) : 0;
            all.Add(own, others);
            content.Add(gram.Empty ? 0 : own, gram.Empty ? 0 : others);
        }
        return new GramOverlap(all.Cosine(norms.All), content.Cosine(norms.Content), content.ShareOfOwn);
    }

    private (double All, double Content) Norms(Dictionary<Gram, int> grams)
    {
        var (all, content) = (0.0, 0.0);
        foreach (var (gram, count) in grams)
        {
            var weight = Weight(gram, count);
            all += weight * weight;
            content += gram.Empty ? 0 : weight * weight;
        }
        return (all, content);
    }

    private double Weight(Gram gram, int count) => (1 + Math.Log(count)) * Math.Log(1 + (texts.Length / (1.0 + frequencies.GetValueOrDefault(gram))));

    private static Dictionary<Gram, int> Count(string text)
    {
        var counts = new Dictionary<Gram, int>();
        foreach (var (word, empty) in MatchWords.Surface(text))
        {
            // Begun with a blank and ended with one; a word of one letter is a run of three.
            var run = (ulong)' ';
            for (var i = 0; i <= word.Length; i++)
            {
                run = (run << 16) | (i < word.Length ? word[i] : ' ');
                if (i >= Length - 2 || i == word.Length)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, new Gram(run, empty), out _)++;
                }
            }
        }
        return counts;
    }

    /// <summary>Four characters, and whether the word that they stand in is an empty one: "the" is not the beginning of "theft".</summary>
    private readonly record struct Gram(ulong Run, bool Empty);

    /// <summary>The sums of which cosines are made.</summary>
    private record struct Products
    {
        private double product, norm, mass, shared;

        public void Add(double own, double others)
        {
            product += own * others;
            norm += own * own;
            mass += own;
            shared += others > 0 ? own : 0;
        }

        public readonly double Cosine(double othersNorm) => product > 0 ? Math.Min(1, product / Math.Sqrt(norm * othersNorm)) : 0;

        public readonly double ShareOfOwn => mass > 0 ? shared / mass : 0;
    }
}

/// <summary>What a query and a candidate share in runs of characters: the cosine over all words; and, the empty words left out, the cosine and the share of the candidate.</summary>
internal readonly record struct GramOverlap(double Cosine, double Content, double OfCandidate);
