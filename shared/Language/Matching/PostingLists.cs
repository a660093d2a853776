using System.Buffers;
using System.Numerics;

namespace FactCheck.Language.Matching;

/// <summary>A word that is searched for, and how much it counts.</summary>
public readonly record struct SearchTerm(string Word, double Weight);

/// <summary>A past claim that shares words with one that is searched for.</summary>
/// <param name="Claim">Its number in its collection.</param>
/// <param name="Score">BM25, in nats.</param>
public readonly record struct Candidate(int Claim, double Score);

/// <summary>The postings of some words of a collection, as they were read from wherever they are kept, and the exact BM25 over them.</summary>
/// <param name="size">Of the whole collection, the claims that are gone not counted.</param>
/// <param name="end">Greater than every claim's number.</param>
/// <param name="gone">The numbers of claims that were deleted or changed, and still stand in blocks.</param>
public sealed class PostingLists(CollectionSize size, int end, IEnumerable<int> gone)
{
    private readonly Dictionary<string, List<ReadOnlyMemory<byte>>> blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> frequencies = new(StringComparer.Ordinal);
    private readonly HashSet<int> gone = [.. gone];

    /// <summary>What most postings weigh, by the claim's length: of words that stand once in a claim that is not long.</summary>
    private readonly double[] single = [.. Enumerable.Range(0, 128).Select(length => Bm25.Weight(1, length, size.AverageLength))];

    public CollectionSize Size => size;

    /// <summary>The number that the next claim of the collection gets.</summary>
    public int End => end;

    /// <param name="word">A word; it may have several blocks.</param>
    /// <param name="claims">How many postings the block has.</param>
    /// <param name="block">Of <see cref="PostingBlock"/>.</param>
    public void Add(string word, int claims, ReadOnlyMemory<byte> block)
    {
        if (!blocks.TryGetValue(word, out var known))
        {
            blocks[word] = known = [];
        }
        known.Add(block);
        frequencies[word] = frequencies.GetValueOrDefault(word) + claims - Gone(block);
    }

    /// <summary>In how many claims a word stands.</summary>
    public int Frequency(string word) => frequencies.GetValueOrDefault(word);

    public double Idf(string word) => Bm25.Idf(size.Claims, Frequency(word));

    /// <summary>The claims with the highest scores, the best first; among equals the lowest number.</summary>
    public IReadOnlyList<Candidate> Best(IEnumerable<SearchTerm> terms, int count)
    {
        var scores = ArrayPool<float>.Shared.Rent(end);
        try
        {
            scores.AsSpan(0, end).Clear();
            foreach (var term in terms)
            {
                Add(term, scores.AsSpan(0, end));
            }
            foreach (var claim in gone.Where(claim => claim < end))
            {
                scores[claim] = 0;
            }
            return Best(scores.AsSpan(0, end), count);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private int Gone(ReadOnlyMemory<byte> block)
    {
        var count = 0;
        if (gone.Count > 0)
        {
            foreach (var posting in PostingBlock.Read(block.Span))
            {
                count += gone.Contains(posting.Claim) ? 1 : 0;
            }
        }
        return count;
    }

    private void Add(SearchTerm term, Span<float> scores)
    {
        if (!blocks.TryGetValue(term.Word, out var known))
        {
            return;
        }
        var weight = term.Weight * Idf(term.Word);
        foreach (var block in known)
        {
            foreach (var posting in PostingBlock.Read(block.Span))
            {
                // A block that was read after the size may have claims that came in between.
                if (posting.Claim < scores.Length)
                {
                    scores[posting.Claim] += (float)(weight * Weight(posting));
                }
            }
        }
    }

    private double Weight(Posting posting) => posting.Count == 1 && posting.Length < single.Length
        ? single[posting.Length]
        : Bm25.Weight(posting.Count, posting.Length, size.AverageLength);

    private static Candidate[] Best(ReadOnlySpan<float> scores, int count)
    {
        var best = new PriorityQueue<int, (float Score, int Number)>(count + 1);
        var least = 0f;
        for (var start = 0; start < scores.Length; start++)
        {
            // Most stretches of a large collection hold nothing that is good enough: one look at each.
            while (start + Vector<float>.Count <= scores.Length && !Vector.GreaterThanAny(new Vector<float>(scores[start..]), new Vector<float>(least)))
            {
                start += Vector<float>.Count;
            }
            if (start < scores.Length && scores[start] > least)
            {
                best.Enqueue(start, (scores[start], -start));
                if (best.Count > count)
                {
                    best.Dequeue();
                    least = scores[best.Peek()];
                }
            }
        }
        var found = new Candidate[best.Count];
        for (var i = found.Length - 1; i >= 0; i--)
        {
            var claim = best.Dequeue();
            found[i] = new Candidate(claim, scores[claim]);
        }
        return found;
    }
}
