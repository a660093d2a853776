namespace FactCheck.Language.Matching;

/// <summary>Cuts a word that no past claim has, such as a hashtag in lower case, into words that some have: "electionday" is "election" and "day".</summary>
internal static class CompoundWords
{
    private const int Shortest = 7, Longest = 30, ShortestPiece = 3;

    /// <summary>What one more piece must be worth, in nats: it keeps cuts few.</summary>
    private const double CostOfPiece = 3;

    /// <summary>Rarer words make cuts of anything.</summary>
    private const int LeastFrequency = 2;

    /// <summary>The stems of all stretches of a word that might be words.</summary>
    public static IEnumerable<string> Pieces(string word) =>
        word.Length is < Shortest or > Longest || !word.All(char.IsAsciiLetterLower)
            ? []
            : Starts(word).SelectMany(start => Ends(word, start).Select(end => EnglishStem.Of(word[start..end])));

    /// <returns>The likeliest cut; null where there is none.</returns>
    public static IReadOnlyList<string>? Cut(string word, Func<string, int> frequency, int claims)
    {
        if (word.Length is < Shortest or > Longest || !word.All(char.IsAsciiLetterLower))
        {
            return null;
        }
        var (best, from) = (new double[word.Length + 1], new int[word.Length + 1]);
        Array.Fill(best, double.NegativeInfinity, 1, word.Length);
        foreach (var start in Starts(word).Where(start => best[start] > double.NegativeInfinity))
        {
            foreach (var end in Ends(word, start))
            {
                var known = frequency(EnglishStem.Of(word[start..end]));
                var worth = best[start] + Math.Log((double)known / claims) - CostOfPiece;
                if (known >= LeastFrequency && worth > best[end])
                {
                    (best[end], from[end]) = (worth, start);
                }
            }
        }
        return best[^1] > double.NegativeInfinity ? Walk(word, from) : null;
    }

    private static List<string> Walk(string word, int[] from)
    {
        var pieces = new List<string>();
        for (var end = word.Length; end > 0; end = from[end])
        {
            pieces.Add(EnglishStem.Of(word[from[end]..end]));
        }
        return pieces;
    }

    private static IEnumerable<int> Starts(string word) => Enumerable.Range(0, word.Length - ShortestPiece + 1);

    private static IEnumerable<int> Ends(string word, int start) =>
        Enumerable.Range(start + ShortestPiece, word.Length - start - ShortestPiece + 1).Where(end => end - start < word.Length);
}
