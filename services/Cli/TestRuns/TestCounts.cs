using System.Text.RegularExpressions;

namespace FactCheck.Cli.TestRuns;

internal sealed partial record TestCounts(int Passed, int Failed, int Skipped)
{
    public static readonly TestCounts None = new(0, 0, 0);

    public int Total => Passed + Failed + Skipped;

    public static TestCounts operator +(TestCounts left, TestCounts right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <summary>Reads the summary that Microsoft.Testing.Platform ends with; null when a run broke off before it.</summary>
    public static TestCounts? Read(string summary)
    {
        var counts = CountLine().Matches(summary).ToDictionary(match => match.Groups["what"].Value, match => int.Parse(match.Groups["count"].Value));
        return counts.TryGetValue("succeeded", out var passed) && counts.TryGetValue("failed", out var failed) && counts.TryGetValue("skipped", out var skipped)
            ? new TestCounts(passed, failed, skipped)
            : null;
    }

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    [GeneratedRegex(@"^  (?<what>succeeded|failed|skipped): (?<count>\d+)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CountLine();
}
