using System.CommandLine;

namespace FactCheck.Cli.Api;

/// <summary>How much of a list, and from where on.</summary>
internal static class PageOptions
{
    private static readonly Option<int?> Limit = new("--limit") { Description = "How many at most, 1 to 200." };

    private static readonly Option<string?> Cursor = new("--cursor") { Description = "Where the page before ended, as it said." };

    public static Command WithPages(this Command command)
    {
        command.Options.Add(Limit);
        command.Options.Add(Cursor);
        return command;
    }

    /// <summary>The address with the page and those of <paramref name="filters"/> that have a value.</summary>
    public static string Page(this ParseResult parsed, string path, params IEnumerable<(string Name, string? Value)> filters)
    {
        (string, string?)[] page = [("limit", parsed.GetValue(Limit)?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("cursor", parsed.GetValue(Cursor))];
        var query = string.Join('&', from part in filters.Concat(page) where part.Item2 is not null select $"{part.Item1}={Uri.EscapeDataString(part.Item2)}");
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
