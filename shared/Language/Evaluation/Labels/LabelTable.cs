using System.Globalization;

namespace FactCheck.Language.Evaluation.Labels;

/// <summary>
/// A table of hand-made labels: tab-separated, with a line of column names. Each row labels one span of an article of PolNeAR, which is
/// named by its split and file, as tests/Language.Tests/Gold/README.md says.
/// </summary>
internal sealed class LabelTable
{
    private readonly string[] columns;

    private LabelTable(string tsv)
    {
        var lines = tsv.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        columns = lines[0].Split('\t');
        Rows = [.. lines.Select((line, i) => (line, i)).Skip(1).Where(line => line.line.Length > 0).Select(line => new LabelRow(this, line.i + 1, line.line.Split('\t')))];
    }

    public IReadOnlyList<LabelRow> Rows { get; }

    /// <exception cref="FormatException">A sentence that begins with the line.</exception>
    public static IReadOnlyList<T> Read<T>(string tsv, Func<LabelRow, T> read) => [.. new LabelTable(tsv).Rows.Select(read)];

    public int IndexOf(string column) =>
        Array.IndexOf(columns, column) is >= 0 and var index ? index : throw new FormatException($"Line 1: there is no column \"{column}\".");
}

/// <summary>One label with its place.</summary>
internal sealed class LabelRow(LabelTable table, int line, string[] cells)
{
    public string Article => Cell("article");

    public TextSpan Span => Bounds("start", Cell("start"), Cell("end"));

    /// <summary>Drawn from all alike, not for being rare.</summary>
    public bool IsRandom => Cell("stratum") == "random";

    public bool Flag(string column) => Cell(column) switch
    {
        "0" => false,
        "1" => true,
        _ => throw Fault($"\"{column}\" is neither 0 nor 1"),
    };

    public T Label<T>(string column)
        where T : struct, Enum =>
        KebabCase.Knows<T>(Cell(column)) ? KebabCase.Read(Cell(column), default(T)) : throw Fault($"there is no {column} \"{Cell(column)}\"");

    public string Words(string column) => Cell(column);

    public double Number(string column) =>
        double.TryParse(Cell(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Fault($"\"{column}\" is no number");

    /// <summary>"120-134"; null for an empty cell or a hyphen.</summary>
    public TextSpan? Offsets(string column)
    {
        var cell = Cell(column);
        if (cell is "" or "-")
        {
            return null;
        }
        var ends = cell.Split('-');
        return Bounds(column, ends[0], ends[^1]);
    }

    private string Cell(string column) => table.IndexOf(column) is var index && index < cells.Length ? cells[index] : throw Fault($"it has no \"{column}\"");

    private TextSpan Bounds(string column, string start, string end) =>
        int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from < to
            ? new TextSpan(from, to)
            : throw Fault($"\"{column}\" holds no offsets");

    private FormatException Fault(string what) => new($"Line {line}: {what}.");
}
