namespace FactCheck.Language.Matching;

/// <summary>A word of the collection that an unknown one may be a spelling of, and how like it is: as PostgreSQL's pg_trgm counts, 0 to 1.</summary>
public readonly record struct SpellingVariant(string Word, double Similarity)
{
    /// <summary>What a variant counts, as a share of what the word itself would; it and the next from the study of the method on CheckThat's tweets.</summary>
    public const double Share = 0.6;

    public const int Most = 6;

    public const double LeastSimilarity = 0.5;

    /// <summary>Shared trigrams, as a share of all; pg_trgm puts two blanks before a word and one after it.</summary>
    public static double Of(string a, string b)
    {
        var (first, second) = (Trigrams(a), Trigrams(b));
        var shared = first.Count(second.Contains);
        return (double)shared / (first.Count + second.Count - shared);
    }

    internal static HashSet<string> Trigrams(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(start => padded.Substring(start, 3))];
    }
}
