using System.Runtime.InteropServices;

namespace FactCheck.Language.Matching;

/// <summary>
/// The cosine over the runs of four characters inside words, a blank at either end: what is inflected, misspelt or compounded still shares most of
/// them. A run weighs the more, the fewer of the candidates have it, so that what all of them share tells none apart; nothing has to be kept for that.
/// </summary>
internal sealed class CharacterGrams
{
    /// <summary>Four UTF-16 units are one 64-bit number.</summary>
    private const int Length = 4;

    /// <summary>The number of candidates for which the idf was fitted; with fewer, every run is rare.</summary>
    private const double Candidates = 200;

    private readonly Dictionary<ulong, int> frequencies = [];
    private readonly Dictionary<ulong, int>[] texts;

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
        var query = Count(text).ToDictionary(gram => gram.Key, gram => Weight(gram.Key, gram.Value));
        var (norm, mass) = (query.Values.Sum(weight => weight * weight), query.Keys.Sum(gram => Weight(gram, 1)));
        return [.. texts.Select(candidate => Overlap(query, norm, mass, candidate))];
    }

    private GramOverlap Overlap(Dictionary<ulong, double> query, double norm, double mass, Dictionary<ulong, int> candidate)
    {
        var (product, ownNorm, shared, ownMass) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (gram, count) in candidate)
        {
            var (weight, once) = (Weight(gram, count), Weight(gram, 1));
            ownNorm += weight * weight;
            ownMass += once;
            if (query.TryGetValue(gram, out var other))
            {
                product += weight * other;
                shared += once;
            }
        }
        return product > 0 ? new GramOverlap(Math.Min(1, product / Math.Sqrt(norm * ownNorm)), shared / mass, shared / ownMass) : default;
    }

    private double Weight(ulong gram, int count) => (1 + Math.Log(count)) * Math.Log(1 + (Candidates / (1 + frequencies.GetValueOrDefault(gram))));

    private static Dictionary<ulong, int> Count(string text)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var word in MatchWords.Surface(text))
        {
            // Begun with a blank and ended with one; a word of one letter is a run of three.
            var run = (ulong)' ';
            for (var i = 0; i <= word.Length; i++)
            {
                run = (run << 16) | (i < word.Length ? word[i] : ' ');
                if (i >= Length - 2 || i == word.Length)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, run, out _)++;
                }
            }
        }
        return counts;
    }
}

/// <summary>What a query and a candidate share in runs of characters: the cosine, and the shared weight as a share of the query's and of the candidate's.</summary>
internal readonly record struct GramOverlap(double Cosine, double OfQuery, double OfCandidate);
