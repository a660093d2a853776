using System.Text.Json;
using Spectre.Console;

namespace FactCheck.Cli.Api;

/// <summary>A page of the API as a table to read.</summary>
internal static class Listing
{
    private const int Width = 140;

    public static Task WriteAsync(TextWriter output, JsonElement page, params (string Title, Func<JsonElement, string> Value)[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (title, _) in columns)
        {
            table.AddColumn(title);
        }

        // The id, which is there to be copied.
        table.Columns[0].NoWrap();

        foreach (var item in page.GetProperty("items").EnumerateArray())
        {
            table.AddRow([.. columns.Select(column => Markup.Escape(column.Value(item)))]);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(Width, console.Profile.Width);
        console.Write(table);
        return page.TryGetProperty("nextCursor", out var cursor)
            ? output.WriteLineAsync($"There are more: --cursor {cursor.GetString()}")
            : Task.CompletedTask;
    }

    /// <summary>A member as text; empty where it is absent.</summary>
    public static string Text(this JsonElement item, string member) => item.TryGetProperty(member, out var value) ? value.ToString() : "";

    /// <summary>A time to the minute; empty where it is absent.</summary>
    public static string Time(this JsonElement item, string member) =>
        item.TryGetProperty(member, out var value) ? $"{value.GetDateTimeOffset():yyyy-MM-dd HH:mm}" : "";

    /// <summary>A list of words.</summary>
    public static string Words(this JsonElement item, string member) =>
        string.Join(" ", item.GetProperty(member).EnumerateArray().Select(word => word.GetString()));
}
