namespace FactCheck.Language.Matching;

/// <summary>
/// How alike two claims are in wording: the mean of the cosine over their stemmed content words and the cosine over the
/// character 4-grams of those words. Deterministic and symmetric; linear in the lengths. Wording is all it sees: a claim and its
/// denial are alike, and so are two claims with different numbers.
/// </summary>
public static class ClaimSimilarity
{
    private const int GramLength = 4;

    /// <summary>From 0, nothing in common, to 1, the same content words; 0 where either text has none.</summary>
    public static double Score(string a, string b)
    {
        var (first, second) = (ContentWords.Of(a), ContentWords.Of(b));
        if (first.Count == 0 || second.Count == 0)
        {
            return 0;
        }
        var words = Cosine(Count(first), Count(second));
        var grams = Cosine(Grams(first), Grams(second));
        return Math.Clamp((words + grams) / 2, 0, 1);
    }

    private static Dictionary<string, int> Count(IEnumerable<string> items)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            counts[item] = counts.GetValueOrDefault(item) + 1;
        }
        return counts;
    }

    /// <summary>Within words, with a space at either end, so that "tax" has two and word order does not matter.</summary>
    private static Dictionary<string, int> Grams(IReadOnlyList<string> words) =>
        Count(words.Select(word => $" {word} ").SelectMany(word => word.Length <= GramLength
            ? [word]
            : Enumerable.Range(0, word.Length - GramLength + 1).Select(start => word.Substring(start, GramLength))));

    private static double Cosine(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        double shared = 0;
        foreach (var (item, count) in a)
        {
            shared += (double)count * b.GetValueOrDefault(item);
        }
        return shared / Math.Sqrt(SumOfSquares(a) * SumOfSquares(b));
    }

    private static double SumOfSquares(Dictionary<string, int> counts) => counts.Values.Sum(count => (double)count * count);
}
