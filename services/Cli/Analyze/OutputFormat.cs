namespace FactCheck.Cli.Analyze;

internal enum OutputFormat
{
    /// <summary>A report for a person at a terminal.</summary>
    Text,

    /// <summary>One document indented; several, one a line.</summary>
    Json,
    Jsonl,

    /// <summary>One page with the marked texts.</summary>
    Html,
}
