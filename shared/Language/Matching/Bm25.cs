namespace FactCheck.Language.Matching;

/// <summary>How many claims a collection has, and how many words they have together.</summary>
public readonly record struct CollectionSize(int Claims, long Words)
{
    public double AverageLength => Claims == 0 ? 1 : Math.Max(1, (double)Words / Claims);
}

/// <summary>
/// BM25 (Robertson &amp; Zaragoza, 2009) with the idf that is never negative, and the parameters of the Anserini toolkit: claims are short, and how often one
/// repeats a word or how long it is says less than in documents.
/// </summary>
internal static class Bm25
{
    private const double Saturation = 0.9, LengthShare = 0.4;

    /// <summary>A word may have been counted a moment later than the claims, and so in more than there were.</summary>
    public static double Idf(int claims, int withWord) => Math.Log(1 + ((Math.Max(claims, withWord) - withWord + 0.5) / (withWord + 0.5)));

    /// <summary>What a word adds to a claim's score, in units of its idf.</summary>
    public static double Weight(int count, int length, double averageLength) =>
        count * (Saturation + 1) / (count + (Saturation * (1 - LengthShare + (LengthShare * length / averageLength))));
}
