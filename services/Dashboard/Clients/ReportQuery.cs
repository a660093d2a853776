using System.Globalization;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FactCheck.Dashboard.Clients;

/// <summary>What <c>GET /v1/reports/anonymous-sources</c> is asked.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="GroupBy">month, desk, author or article.</param>
public sealed record ReportQuery(DateOnly From, DateOnly To, string GroupBy)
{
    internal string Path(string format, string? cursor = null)
    {
        var query = new QueryBuilder
        {
            { "from", Midnight(From) },
            { "to", Midnight(To.AddDays(1)) },
            { "groupBy", GroupBy },
            { "format", format },
            { "limit", $"{Cursor.MaxLimit}" },
        };
        if (cursor is not null)
        {
            query.Add("cursor", cursor);
        }

        return $"v1/reports/anonymous-sources{query}";
    }

    private static string Midnight(DateOnly day) => $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z";
}
