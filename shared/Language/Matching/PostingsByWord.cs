using System.Collections;

namespace FactCheck.Language.Matching;

/// <summary>The postings of claims, gathered by word: what an index of them is made of. Words come in the order of their code units.</summary>
public sealed class PostingsByWord : IEnumerable<KeyValuePair<string, List<Posting>>>
{
    private readonly SortedDictionary<string, List<Posting>> lists = new(StringComparer.Ordinal);

    public CollectionSize Size { get; private set; }

    /// <param name="claim">Its number, higher than that of any before.</param>
    /// <param name="words">All its words, as <see cref="MatchText.Words"/> gives them.</param>
    public void Add(int claim, IReadOnlyList<string> words)
    {
        Size = new CollectionSize(Size.Claims + 1, Size.Words + words.Count);
        foreach (var (word, count) in words.CountBy(word => word, StringComparer.Ordinal))
        {
            if (!lists.TryGetValue(word, out var list))
            {
                lists[word] = list = [];
            }
            list.Add(new Posting(claim, count, words.Count));
        }
    }

    public IEnumerator<KeyValuePair<string, List<Posting>>> GetEnumerator() => lists.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
