using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace FactCheck.Benchmarks;

/// <summary>Adds a column with what a benchmark finds in a second. The benchmarks run in this process, so that a static tells what each finds.</summary>
internal sealed class PerSecond : ManualConfig
{
    public PerSecond() => AddColumn(new Column());

    /// <summary>By the name of the benchmark's method, how many it finds and what.</summary>
    public static Dictionary<string, (int Count, string Noun)> Items { get; } = [];

    private sealed class Column : IColumn
    {
        public string Id => nameof(PerSecond);

        public string ColumnName => "Per second";

        public string Legend => "What is found in a second, on one thread";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => false;

        public UnitType UnitType => UnitType.Dimensionless;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase]?.ResultStatistics is { } statistics && Items.TryGetValue(benchmarkCase.Descriptor.WorkloadMethod.Name, out var found)
                ? string.Create(CultureInfo.InvariantCulture, $"{found.Count / (statistics.Mean / 1e9):N0} {found.Noun}")
                : "-";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
    }
}
