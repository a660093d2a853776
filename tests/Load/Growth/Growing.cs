using FactCheck.Testing;

namespace FactCheck.Load.Growth;

/// <summary>How each cost grows with the length of an article and with the number of stored claims, as tables and as charts.</summary>
internal static class Growing
{
    private static readonly string Folder = Path.Combine(Seeds.RepositoryRoot, "tests", "Load", "Growth");

    /// <param name="most">The largest number of stored claims.</param>
    /// <param name="draws">Whether the charts of this folder are drawn anew.</param>
    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(int most, bool draws)
    {
        var byLength = await ByLength.MeasureAsync();
        Print("words", byLength);
        var byStored = await ByStored.MeasureAsync(most);
        Print("stored", byStored);
        if (draws)
        {
            await DrawAsync("length.svg", "words of the article", byLength, byLength[1]);
            await DrawAsync("stored.svg", "stored claims; past fact-checks", byStored, byStored[0]);
        }

        return [.. byLength.Select(curve => Tenfold(curve, "words", "linear, 10")), .. byStored.Select(curve => Tenfold(curve, "stored", "below 10"))];
    }

    private static Figure Tenfold(Curve curve, string sizes, string aim)
    {
        var (first, last) = (curve.Points[0], curve.Points[^1]);
        return new($"{curve.Name}, {last.Size:N0} {sizes}; the ratio is what ten times as many take", $"{last.Milliseconds:N1} ms")
        {
            Beside = $"{first.Size:N0} {sizes}", Limit = $"{first.Milliseconds:N1} ms", Ratio = curve.EachDecade, Aim = aim,
        };
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
