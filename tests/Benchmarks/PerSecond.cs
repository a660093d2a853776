using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace FactCheck.Benchmarks;

/// <summary>A column with what a benchmark reads or finds in a second. The benchmarks run in this process, so that a static tells how much each has of it.</summary>
internal sealed class PerSecond : IColumn
{
    private static readonly Dictionary<string, (int Count, string Noun)[]> Items = [];

    public string Id => nameof(PerSecond);

    public string ColumnName => "Per second";

    public string Legend => "What is read or found in a second, on one thread";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => false;

    public UnitType UnitType => UnitType.Dimensionless;

    /// <param name="benchmark">The name of its method.</param>
    /// <param name="items">How many of what each call of it reads or finds.</param>
    public static void Tell(string benchmark, params (int Count, string Noun)[] items) => Items[benchmark] = items;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } statistics && Items.TryGetValue(benchmarkCase.Descriptor.WorkloadMethod.Name, out var items)
            ? string.Join(", ", items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Count / (statistics.Mean / 1e9):N0} {item.Noun}")))
            : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
