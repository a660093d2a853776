using System.Text;

namespace FactCheck.Cli.Evaluation;

/// <summary>Figures in rows under a title; the first column holds words, the others numbers.</summary>
internal sealed record FigureTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string ToText()
    {
        var widths = Columns.Select((column, i) => Rows.Select(row => row[i].Length).Append(column.Length).Max()).ToArray();
        var text = new StringBuilder().AppendLine(Title);
        foreach (var row in Rows.Prepend(Columns))
        {
            text.AppendLine(string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[i]))).TrimEnd());
        }
        return text.ToString();
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder()
            .AppendLine(Line(Columns))
            .AppendLine($"|---|{string.Concat(Columns.Skip(1).Select(_ => "---:|"))}");
        foreach (var row in Rows)
        {
            text.AppendLine(Line(row));
        }
        return text.ToString();

        static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
    }
}
