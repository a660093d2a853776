namespace FactCheck.Dashboard.Policies;

/// <summary>A line that stands in one of two texts or in both.</summary>
/// <param name="Kind">' ' in both, '-' in the first alone, '+' in the second alone.</param>
/// <param name="Text">The line.</param>
public sealed record DiffLine(char Kind, string Text);

/// <summary>The lines of two texts beside each other, by the longest common subsequence.</summary>
internal static class LineDiff
{
    // The table of two texts of 2,000 lines has 4 million cells; what is longer is shown as wholly changed.
    private const int MostCells = 4_000_000;

    /// <summary>With a few lines around each change, and "…" for what is left out.</summary>
    internal static IReadOnlyList<DiffLine> Changes(string before, string after, int around = 3)
    {
        var lines = Of(before.Split('\n'), after.Split('\n'));
        var near = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != ' ')
            {
                for (var j = Math.Max(0, i - around); j <= Math.Min(lines.Count - 1, i + around); j++)
                {
                    near[j] = true;
                }
            }
        }

        var shown = new List<DiffLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (near[i])
            {
                shown.Add(lines[i]);
            }
            else if (shown.Count > 0 && near[i - 1])
            {
                shown.Add(new DiffLine(' ', "…"));
            }
        }

        return shown;
    }

    private static List<DiffLine> Of(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostCells)
        {
            return [.. before.Select(line => new DiffLine('-', line)), .. after.Select(line => new DiffLine('+', line))];
        }

        var common = Common(before, after);
        var lines = new List<DiffLine>();
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add(new DiffLine(' ', before[i++]));
                j++;
            }
            else if (i < before.Length && (j == after.Length || common[i + 1][j] >= common[i][j + 1]))
            {
                lines.Add(new DiffLine('-', before[i++]));
            }
            else
            {
                lines.Add(new DiffLine('+', after[j++]));
            }
        }

        return lines;
    }

    /// <summary>How many lines the rest of both texts have in common, from each pair of lines on.</summary>
    private static int[][] Common(string[] before, string[] after)
    {
        var common = new int[before.Length + 1][];
        common[before.Length] = new int[after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            common[i] = new int[after.Length + 1];
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i][j] = before[i] == after[j] ? common[i + 1][j + 1] + 1 : Math.Max(common[i + 1][j], common[i][j + 1]);
            }
        }

        return common;
    }
}
