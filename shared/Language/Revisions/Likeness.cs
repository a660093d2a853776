namespace FactCheck.Language.Revisions;

/// <summary>
/// How much of their words two texts share, 0 to 1: Dice's coefficient over the words, each the lighter the more of all texts have it, so that
/// "the" and "of" make nothing alike. Symmetric; linear in the lengths.
/// </summary>
internal sealed class Likeness
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<int> timesUsed = [];
    private readonly int[][] before;
    private readonly int[][] after;
    private readonly double[] weights;

    public Likeness(IEnumerable<string> textsBefore, IEnumerable<string> textsAfter)
    {
        before = [.. textsBefore.Select(Read)];
        after = [.. textsAfter.Select(Read)];
        weights = [.. timesUsed.Select(times => 1 / (1 + Math.Log(times)))];
    }

    public double Of(int textBefore, int textAfter)
    {
        var (a, b) = (before[textBefore], after[textAfter]);
        var (shared, all) = (0.0, 0.0);
        for (var (i, j) = (0, 0); i < a.Length || j < b.Length;)
        {
            var order = i == a.Length ? 1 : j == b.Length ? -1 : a[i].CompareTo(b[j]);
            var weight = weights[order <= 0 ? a[i] : b[j]];
            (shared, all) = order == 0 ? (shared + (2 * weight), all + (2 * weight)) : (shared, all + weight);
            (i, j) = (order <= 0 ? i + 1 : i, order >= 0 ? j + 1 : j);
        }

        // Rounded, so that the order in which the words were added up decides nothing.
        return all > 0 ? Math.Round(shared / all, 9) : 0;
    }

    /// <summary>The numbers of its words, in order.</summary>
    private int[] Read(string text)
    {
        int[] read = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IdOf)];
        foreach (var id in read.Distinct())
        {
            timesUsed[id]++;
        }
        Array.Sort(read);
        return read;
    }

    private int IdOf(string word)
    {
        if (!ids.TryGetValue(word, out var id))
        {
            ids[word] = id = ids.Count;
            timesUsed.Add(0);
        }
        return id;
    }
}
