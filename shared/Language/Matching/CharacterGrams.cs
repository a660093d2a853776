using System.Runtime.InteropServices;

namespace FactCheck.Language.Matching;

/// <summary>
/// What texts share in runs of four characters inside words, a blank at either end: what is inflected, misspelt or compounded still shares most of
/// them. A run weighs the more, the fewer of the candidates have it, so that what all of them share tells none apart; nothing has to be kept for that.
/// </summary>
internal sealed class CharacterGrams
{
    private readonly Dictionary<ulong, int> numbers = new(4096);
    private readonly List<int> frequencies = new(4096);
    private readonly List<GramCount> counts = new(16_384);
    private readonly List<int> starts = [0];

    /// <param name="candidates">As <see cref="MatchWords.Plain"/> reads them.</param>
    public CharacterGrams(IEnumerable<string> candidates)
    {
        var seenAt = new List<int>(4096);
        foreach (var candidate in candidates)
        {
            Count(candidate, seenAt);
            starts.Add(counts.Count);
        }
        Rarities = [.. frequencies.Select(Rarity)];
    }

    private int Candidates => starts.Count - 1;

    private double[] Rarities { get; }

    /// <summary>How a text is like each candidate, in their order.</summary>
    public GramOverlap[] With(string plain)
    {
        var query = Read(plain);
        return [.. Enumerable.Range(0, Candidates).Select(candidate => Overlap(query, CollectionsMarshal.AsSpan(counts)[starts[candidate]..starts[candidate + 1]]))];
    }

    private GramOverlap Overlap(QueryGrams query, ReadOnlySpan<GramCount> candidate)
    {
        var (all, content) = (default(Products), default(Products));
        foreach (var gram in candidate)
        {
            var (own, others) = (GramRuns.Weight(gram.Count) * Rarities[gram.Number], query.Weights[gram.Number]);
            all.Add(own, others);
            if (!gram.Empty)
            {
                content.Add(own, others);
            }
        }
        return new GramOverlap(all.Cosine(query.Norm), content.Cosine(query.ContentNorm), content.ShareOfOwn);
    }

    private void Count(string plain, List<int> seenAt)
    {
        var runs = new GramRuns(plain);
        while (runs.MoveNext())
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, runs.Current, out var known);
            if (!known)
            {
                number = frequencies.Count;
                frequencies.Add(0);
                seenAt.Add(-1);
            }
            if (seenAt[number] >= starts[^1])
            {
                CollectionsMarshal.AsSpan(counts)[seenAt[number]].Count++;
                continue;
            }
            frequencies[number]++;
            seenAt[number] = counts.Count;
            counts.Add(new GramCount(number, runs.IsEmpty));
        }
    }

    private QueryGrams Read(string plain)
    {
        var found = new Dictionary<ulong, int>();
        var runs = new GramRuns(plain);
        while (runs.MoveNext())
        {
            CollectionsMarshal.GetValueRefOrAddDefault(found, runs.Current, out _)++;
        }
        var (weights, norm, content) = (new double[frequencies.Count], 0.0, 0.0);
        foreach (var (run, count) in found)
        {
            var known = numbers.TryGetValue(run, out var number);
            var weight = GramRuns.Weight(count) * (known ? Rarities[number] : Rarity(0));
            norm += weight * weight;
            content += GramRuns.IsOfEmpty(run) ? 0 : weight * weight;
            if (known)
            {
                weights[number] = weight;
            }
        }
        return new QueryGrams(weights, norm, content);
    }

    private double Rarity(int frequency) => Math.Log(1 + (Candidates / (1.0 + frequency)));

    /// <summary>How often a run stands in a candidate.</summary>
    private record struct GramCount(int Number, bool Empty)
    {
        public int Count { get; set; } = 1;
    }

    /// <summary>What the runs of a query weigh, by their numbers.</summary>
    private readonly record struct QueryGrams(double[] Weights, double Norm, double ContentNorm);

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
