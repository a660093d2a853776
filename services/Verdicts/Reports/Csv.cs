namespace FactCheck.Verdicts.Reports;

/// <summary>Comma-separated values after RFC 4180, that no spreadsheet takes for a formula.</summary>
internal static class Csv
{
    internal const string MediaType = "text/csv";

    internal static string Write(IReadOnlyList<string?> header, IEnumerable<IReadOnlyList<string?>> rows) =>
        string.Concat(rows.Prepend(header).Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));

    private static string Cell(string? value)
    {
        var text = value ?? "";

        // What begins so is run by the program that opens it (OWASP, CSV Injection); the quote mark makes it text.
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = $"'{text}";
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
