using System.Globalization;
using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Sources;

internal static class GroupNames
{
    internal static string Name(this SourcingGroup group, string groupBy) => (groupBy, group.Key) switch
    {
        ("article", _) => group.Title ?? "Untitled article",
        ("month", { } key) when DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) =>
            month.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        (_, null) => $"no {groupBy} named",
        (_, { } key) => key,
    };
}
