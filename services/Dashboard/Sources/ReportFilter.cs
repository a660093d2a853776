using System.Globalization;
using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Sources;

/// <summary>Reads the period and the grouping from an address; what is missing or none is the default: the last ninety days, by month.</summary>
internal static class ReportFilter
{
    private const int Days = 90;

    internal static IReadOnlyList<string> Groupings { get; } = ["month", "desk", "author", "article"];

    internal static ReportQuery Read(string? from, string? to, string? groupBy, TimeProvider clock)
    {
        var last = Day(to) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var first = Day(from) is { } asked && asked <= last ? asked : last.AddDays(-Days);
        return new ReportQuery(first, last, groupBy is not null && Groupings.Contains(groupBy) ? groupBy : Groupings[0]);
    }

    internal static string Address(this ReportQuery query, string path = "/sources/report") =>
        $"{path}?from={Written(query.From)}&to={Written(query.To)}&by={query.GroupBy}";

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 3000 ? day : null;
}
