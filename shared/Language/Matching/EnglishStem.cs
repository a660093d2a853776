using System.Buffers;

namespace FactCheck.Language.Matching;

/// <summary>
/// Cuts the endings of inflection (plural, past, -ing) and -ly, in the manner of Porter's first steps (Program 14, 1980): enough
/// to bring "taxes", "taxed" and "taxing" together, and little enough to keep "universe" from "university".
/// </summary>
internal static class EnglishStem
{
    private const int ShortestStem = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        var stem = word.AsSpan();
        if (stem.Length > 4 && stem.EndsWith("ies"))
        {
            return string.Concat(stem[..^3], "y");
        }
        if (stem.Length > ShortestStem && stem.EndsWith("s") && !stem.EndsWith("ss") && !stem.EndsWith("us") && !stem.EndsWith("is"))
        {
            stem = stem[..^1];
        }
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "ly"])
        {
            if (stem.EndsWith(ending) && stem.Length - ending.Length >= ShortestStem && stem[..^ending.Length].ContainsAny(Vowels))
            {
                stem = Undouble(stem[..^ending.Length]);
                break;
            }
        }
        // "taxe" of "taxes" and "cause" of "caused" meet without their e.
        return (stem.Length > ShortestStem && stem[^1] == 'e' ? stem[..^1] : stem).ToString();
    }

    /// <summary>"stopp" → "stop", but "fall" and "miss" stay.</summary>
    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> stem) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
