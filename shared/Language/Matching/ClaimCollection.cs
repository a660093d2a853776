using System.Runtime.InteropServices;

namespace FactCheck.Language.Matching;

/// <summary>
/// Past claims in memory, searched as those in the database are: for training, for measuring and for holding the database against. Nothing is written to
/// it after it is made, so that any number of threads may search it.
/// </summary>
internal sealed class ClaimCollection
{
    private readonly IReadOnlyList<MatchText> texts;
    private readonly Dictionary<string, (byte[] Block, int Claims)> postings;
    private readonly Dictionary<string, List<string>> byTrigram = new(StringComparer.Ordinal);
    private readonly CollectionSize size;

    public ClaimCollection(IReadOnlyList<MatchText> texts)
    {
        this.texts = texts;
        var lists = new PostingsByWord();
        foreach (var (claim, text) in texts.Index())
        {
            lists.Add(claim, text.Words);
        }
        size = lists.Size;
        postings = lists.ToDictionary(list => list.Key, list => (PostingBlock.Write(CollectionsMarshal.AsSpan(list.Value)), list.Value.Count), StringComparer.Ordinal);
        foreach (var word in postings.Keys)
        {
            foreach (var trigram in SpellingVariant.Trigrams(word))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byTrigram, trigram, out _) ??= []).Add(word);
            }
        }
    }

    /// <summary>The candidates for a query, the best first, with the claims as if those of <paramref name="without"/> were not there.</summary>
    public CandidateList Search(ClaimQuery query, IReadOnlyCollection<int>? without = null)
    {
        var gone = without ?? [];
        var lists = new PostingLists(new CollectionSize(size.Claims - gone.Count, size.Words - gone.Sum(claim => texts[claim].Words.Count)), texts.Count, gone);
        Read(query.Words);
        var terms = query.Terms(lists, word => postings.TryGetValue(word, out var known) ? known.Claims : 0, Variants).ToList();
        Read(terms.Select(term => term.Word).Distinct().Where(word => lists.Frequency(word) == 0));
        return new CandidateList(query, lists, [.. lists.Best(terms, CandidateList.Most).Select(found => new CandidateText(found, texts[found.Claim]))]);

        void Read(IEnumerable<string> words)
        {
            foreach (var word in words)
            {
                if (postings.TryGetValue(word, out var known))
                {
                    lists.Add(word, known.Claims, known.Block);
                }
            }
        }
    }

    private IEnumerable<SpellingVariant> Variants(string word) =>
        SpellingVariant.Trigrams(word)
            .SelectMany(trigram => byTrigram.GetValueOrDefault(trigram) ?? [])
            .Distinct()
            .Select(variant => new SpellingVariant(variant, SpellingVariant.Of(word, variant)))
            .Where(variant => variant.Similarity >= SpellingVariant.LeastSimilarity)
            .OrderByDescending(variant => variant.Similarity)
            .ThenBy(variant => variant.Word, StringComparer.Ordinal)
            .Take(SpellingVariant.Most);
}
