using FactCheck.Testing;

namespace FactCheck.Load.Growth;

/// <summary>How each cost grows with the length of an article and with the number of stored claims, as tables and as charts.</summary>
internal static class Growing
{
    private static readonly string Folder = Path.Combine(Seeds.RepositoryRoot, "tests", "Load", "Growth");

    /// <param name="most">The largest number of stored claims.</param>
    internal static async Task MeasureAsync(int most)
    {
        var byLength = await ByLength.MeasureAsync();
        Print("words", byLength);
        await DrawAsync("length.svg", "words of the article", byLength, byLength[1]);
        var byStored = await ByStored.MeasureAsync(most);
        Print("stored", byStored);
        await DrawAsync("stored.svg", "stored claims; past fact-checks", byStored, byStored[0]);
    }

    /// <summary>A row for each size, in milliseconds, in brackets what a word or claim costs beside the first row's: 1 is linear. Last by how much each grows where the size does tenfold.</summary>
    private static void Print(string sizes, IReadOnlyList<Curve> curves)
    {
        Console.WriteLine($"| {sizes} | {string.Join(" | ", curves.Select(curve => $"{curve.Name}, ms"))} |");
        Console.WriteLine($"|---:|{string.Concat(curves.Select(_ => "---:|"))}");
        foreach (var size in curves.SelectMany(curve => curve.Points).Select(point => point.Size).Distinct().Order())
        {
            Console.WriteLine($"| {size:N0} | {string.Join(" | ", curves.Select(curve => Cell(curve, size)))} |");
        }

        Console.WriteLine($"| × 10 | {string.Join(" | ", curves.Select(curve => $"× {curve.EachDecade:F1}"))} |");
    }

    private static string Cell(Curve curve, double size)
    {
        var (least, first) = curve.Points[0];
        return string.Concat(curve.Points.Where(point => point.Size == size).Select(point => $"{point.Milliseconds:N1} ({point.Milliseconds / first * least / size:G3})"));
    }

    private static Task DrawAsync(string file, string sizes, IReadOnlyList<Curve> curves, Curve linearFrom) =>
        File.WriteAllTextAsync(Path.Combine(Folder, file), LogLogChart.Draw(sizes, curves, linearFrom));
}
