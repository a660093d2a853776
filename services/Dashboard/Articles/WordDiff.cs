namespace FactCheck.Dashboard.Articles;

/// <summary>What became of a stretch of words.</summary>
internal enum WordChange
{
    Kept,
    Removed,
    Added,
}

/// <summary>Words of two texts, one after the other: those of both, and those of one alone.</summary>
internal sealed record WordRun(WordChange Change, string Text);

/// <summary>Which words differ between a claim as it was and as it is: the longest common subsequence of words, as any diff has it.</summary>
internal static class WordDiff
{
    // The table has one cell for each pair of words; a text beyond that is told as replaced, which it then as good as is.
    private const int MostWords = 400;

    internal static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (was, now) = (Words(before), Words(after));
        if (was.Length > MostWords || now.Length > MostWords)
        {
            return [new WordRun(WordChange.Removed, before), new WordRun(WordChange.Added, after)];
        }

        return Merge(Walk(was, now, Lengths(was, now)));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many words the ends of both texts have in common, from each place on.</summary>
    private static int[][] Lengths(string[] was, string[] now)
    {
        int[][] lengths = [.. Enumerable.Range(0, was.Length + 1).Select(_ => new int[now.Length + 1])];
        for (var i = was.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i][j] = was[i] == now[j] ? lengths[i + 1][j + 1] + 1 : Math.Max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<WordRun> Walk(string[] was, string[] now, int[][] lengths)
    {
        var (i, j) = (0, 0);
        while (i < was.Length || j < now.Length)
        {
            if (i < was.Length && j < now.Length && was[i] == now[j])
            {
                yield return new WordRun(WordChange.Kept, was[i++]);
                j++;
            }
            else if (j == now.Length || (i < was.Length && lengths[i + 1][j] >= lengths[i][j + 1]))
            {
                yield return new WordRun(WordChange.Removed, was[i++]);
            }
            else
            {
                yield return new WordRun(WordChange.Added, now[j++]);
            }
        }
    }

    private static List<WordRun> Merge(IEnumerable<WordRun> words)
    {
        List<WordRun> runs = [];
        foreach (var word in words)
        {
            if (runs is [.., var last] && last.Change == word.Change)
            {
                runs[^1] = last with { Text = $"{last.Text} {word.Text}" };
            }
            else
            {
                runs.Add(word);
            }
        }

        return runs;
    }
}
