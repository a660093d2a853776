using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>The stretches that chains run over: sentences; a very long one in parts; none without a letter.</summary>
internal static class Chunks
{
    /// <summary>No sentence of the training articles is longer: more is a list, a table or a text without punctuation.</summary>
    public const int Longest = 200;

    public static IEnumerable<TokenRange> Of(Document document)
    {
        foreach (var sentence in document.SentenceTokens)
        {
            for (var start = sentence.Start; start < sentence.End; start += Longest)
            {
                var chunk = new TokenRange(start, Math.Min(sentence.End, start + Longest));
                if (HoldsLetter(document, chunk))
                {
                    yield return chunk;
                }
            }
        }
    }

    private static bool HoldsLetter(Document document, TokenRange chunk)
    {
        for (var i = chunk.Start; i < chunk.End; i++)
        {
            if (char.IsLetter(document.Tokens[i].Word[0]))
            {
                return true;
            }
        }
        return false;
    }
}
