namespace FactCheck.Load;

/// <summary>A row of the table that each command ends with.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">With its unit; or why there is none.</param>
internal sealed record Figure(string What, string Value)
{
    /// <summary>What it is held against, measured in the same run on the same machine.</summary>
    public string Beside { get; init; } = "";

    /// <summary>What that comes to, with its unit.</summary>
    public string Limit { get; init; } = "";

    /// <summary>The first as a share of the second.</summary>
    public double? Ratio { get; init; }

    public string Aim { get; init; } = "";

    public bool IsMissing { get; private init; }

    /// <param name="what">What could not be measured.</param>
    /// <param name="reason">A sentence.</param>
    internal static Figure Missing(string what, string reason) => new(what, $"not measured. {reason}") { IsMissing = true };

    internal static void Print(IEnumerable<Figure> figures)
    {
        Console.WriteLine();
        Console.WriteLine("| what | figure | beside | its figure | ratio | aim |");
        Console.WriteLine("|---|---:|---|---:|---:|---:|");
        foreach (var figure in figures)
        {
            Console.WriteLine($"| {figure.What} | {figure.Value.ReplaceLineEndings(" ")} | {figure.Beside} | {figure.Limit} | {figure.Ratio:0.00} | {figure.Aim} |");
        }
    }
}
