namespace FactCheck.Language.Matching;

/// <summary>The numbers of a text in figures: "$4.5 million" has 4 and 5.</summary>
internal static class ClaimNumbers
{
    /// <param name="plain">Of <see cref="MatchWords.Plain"/>.</param>
    public static HashSet<string> Of(string plain)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        Add(plain, numbers, numbers);
        return numbers;
    }

    /// <summary>How many numbers a text names that are not among these.</summary>
    public static int Missing(string plain, HashSet<string> known)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        Add(plain, missing, known);
        return missing.Count;
    }

    private static void Add(string plain, HashSet<string> to, HashSet<string> unless)
    {
        var known = unless.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = MatchWords.Surface(plain);
        while (words.MoveNext())
        {
            if (words.IsNumber && !known.Contains(words.Current))
            {
                to.Add(words.Current.ToString());
            }
        }
    }
}
