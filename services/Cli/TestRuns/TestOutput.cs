using System.Text.RegularExpressions;

namespace FactCheck.Cli.TestRuns;

/// <summary>What a test program said: its report, and among it whatever the code under test logged to the console.</summary>
internal sealed partial class TestOutput(string text)
{
    private const string SummaryMark = "Test run summary:";
    private const int LastLines = 40;

    /// <summary>Null when the run broke off.</summary>
    public TestCounts? Counts => text.LastIndexOf(SummaryMark, StringComparison.Ordinal) is >= 0 and var start ? TestCounts.Read(text[start..]) : null;

    /// <summary>Each failed or skipped test, with the indented lines that say why; logs left out.</summary>
    public IEnumerable<string> Findings()
    {
        var isFinding = false;
        foreach (var line in text.Split('\n').TakeWhile(line => !line.StartsWith(SummaryMark, StringComparison.Ordinal)))
        {
            var isIndented = line.StartsWith(' ');
            if (!isIndented && !line.StartsWith('{'))
            {
                isFinding = Heading().IsMatch(line);
            }
            if (isFinding && (isIndented || Heading().IsMatch(line)))
            {
                yield return line;
            }
        }
    }

    public IEnumerable<string> End() => text.TrimEnd().Split('\n').TakeLast(LastLines);

    [GeneratedRegex(@"^(failed|skipped|error|timed out|canceled|cancelled) .+ \(.*\d+m?s\)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
