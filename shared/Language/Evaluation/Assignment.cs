namespace FactCheck.Language.Evaluation;

/// <summary>One-to-one assignment of the greatest size (Kuhn's augmenting paths).</summary>
internal static class Assignment
{
    /// <summary>For each item on the left its partner's index on the right, or -1.</summary>
    public static int[] Match<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, T, bool> fits)
    {
        var partners = left.Select(l => Enumerable.Range(0, right.Count).Where(r => fits(l, right[r])).ToArray()).ToArray();
        var takenBy = new int[right.Count];
        Array.Fill(takenBy, -1);
        for (var i = 0; i < left.Count; i++)
        {
            Place(i, new bool[right.Count]);
        }
        var matches = new int[left.Count];
        Array.Fill(matches, -1);
        for (var r = 0; r < takenBy.Length; r++)
        {
            if (takenBy[r] >= 0)
            {
                matches[takenBy[r]] = r;
            }
        }
        return matches;

        bool Place(int i, bool[] seen)
        {
            foreach (var r in partners[i])
            {
                if (!seen[r])
                {
                    seen[r] = true;
                    if (takenBy[r] < 0 || Place(takenBy[r], seen))
                    {
                        takenBy[r] = i;
                        return true;
                    }
                }
            }
            return false;
        }
    }

    public static int Count<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, T, bool> fits) =>
        Match(left, right, fits).Count(match => match >= 0);
}
