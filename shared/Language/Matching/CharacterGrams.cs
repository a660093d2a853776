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
    private readonly CandidateSums[] sums;

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
        sums = new CandidateSums[Candidates];
        for (var candidate = 0; candidate < sums.Length; candidate++)
        {
            sums[candidate] = Weigh(RunsOf(candidate));
        }
    }

    private int Candidates => starts.Count - 1;

    private double[] Rarities { get; }

    /// <summary>How a text is like each candidate, in their order.</summary>
    public GramOverlap[] With(string plain)
    {
        var query = Read(plain);
        var overlaps = new GramOverlap[Candidates];
        for (var candidate = 0; candidate < overlaps.Length; candidate++)
        {
            overlaps[candidate] = Overlap(query, RunsOf(candidate), sums[candidate]);
        }
        return overlaps;
    }

    private Span<GramCount> RunsOf(int candidate) => CollectionsMarshal.AsSpan(counts)[starts[candidate]..starts[candidate + 1]];

    private CandidateSums Weigh(Span<GramCount> runs)
    {
        var (norm, content, mass) = (0.0, 0.0, 0.0);
        foreach (ref var gram in runs)
        {
            gram.Weight = GramRuns.Weight(gram.Count) * Rarities[gram.Number];
            norm += gram.Weight * gram.Weight;
            content += gram.Empty ? 0 : gram.Weight * gram.Weight;
            mass += gram.Empty ? 0 : gram.Weight;
        }
        return new CandidateSums(norm, content, mass);
    }

    private static GramOverlap Overlap(QueryGrams query, ReadOnlySpan<GramCount> candidate, CandidateSums own)
    {
        var (product, content, shared) = (0.0, 0.0, 0.0);
        foreach (ref readonly var gram in candidate)
        {
            var others = query.Weights[gram.Number];
            if (others > 0)
            {
                product += gram.Weight * others;
                content += gram.Empty ? 0 : gram.Weight * others;
                shared += gram.Empty ? 0 : gram.Weight;
            }
        }
        return new GramOverlap(Cosine(product, own.Norm * query.Norm), Cosine(content, own.Content * query.Content), own.Mass > 0 ? shared / own.Mass : 0);
    }

    private static double Cosine(double product, double norms) => product > 0 ? Math.Min(1, product / Math.Sqrt(norms)) : 0;

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

    /// <summary>How often a run stands in a candidate, and what it weighs there.</summary>
    private record struct GramCount(int Number, bool Empty)
    {
        public int Count { get; set; } = 1;

        public double Weight { get; set; }
    }

    /// <summary>Sums over a candidate's runs: squares of all and of those of no empty word, and the weights of the latter.</summary>
    private readonly record struct CandidateSums(double Norm, double Content, double Mass);

    /// <summary>What the runs of a query weigh, by their numbers.</summary>
    private readonly record struct QueryGrams(double[] Weights, double Norm, double Content);
}

/// <summary>What a query and a candidate share in runs of characters: the cosine over all words; and, the empty words left out, the cosine and the share of the candidate.</summary>
internal readonly record struct GramOverlap(double Cosine, double Content, double OfCandidate);
