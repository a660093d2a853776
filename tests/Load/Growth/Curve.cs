namespace FactCheck.Load.Growth;

/// <summary>What one thing costs at several sizes.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">From the smallest on: how many words or claims, and how many milliseconds.</param>
internal sealed record Curve(string Name, IReadOnlyList<(double Size, double Milliseconds)> Points)
{
    /// <summary>By how much it grows where the size does tenfold, between the smallest and the largest: 10 is linear, 1 is not at all.</summary>
    internal double EachDecade => Math.Pow(Points[^1].Milliseconds / Points[0].Milliseconds, 1 / Math.Log10(Points[^1].Size / Points[0].Size));
}
