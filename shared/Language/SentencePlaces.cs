namespace FactCheck.Language;

internal static class SentencePlaces
{
    /// <summary>The number of the sentence that holds the offset, from 0, or of the next one; in logarithmic time.</summary>
    public static int SentenceAt(this Analysis analysis, int offset)
    {
        var (low, high) = (0, analysis.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = analysis.Sentences[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
