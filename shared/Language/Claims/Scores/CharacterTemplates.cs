using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Claims.Scores;

/// <summary>Runs of three to five characters within words, their ends marked: endings, beginnings and kin of words never seen.</summary>
internal static class CharacterTemplates
{
    private const uint Run = 11;
    private const int Shortest = 3, Longest = 5;

    /// <summary>No word has more; a longer one is no word.</summary>
    private const int LongestWord = 24;

    public static void Write(Statement statement, StatementFeatures features)
    {
        Span<char> marked = stackalloc char[LongestWord + 2];
        foreach (var word in statement.Words)
        {
            if (word.IsClass || word.Word.Length > LongestWord)
            {
                continue;
            }
            marked[0] = ' ';
            word.Word.CopyTo(marked[1..]);
            marked[word.Word.Length + 1] = ' ';
            var length = word.Word.Length + 2;
            for (var size = Shortest; size <= Math.Min(Longest, length); size++)
            {
                for (var start = 0; start + size <= length; start++)
                {
                    features.Add(features.Characters, Mix(Run, Of(marked.Slice(start, size))), word.Token, word.End);
                }
            }
        }
    }
}
