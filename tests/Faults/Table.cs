using System.Globalization;

namespace FactCheck.Faults;

/// <summary>The outcomes as a Markdown table, a row as soon as it is known.</summary>
internal static class Table
{
    internal static string Head { get; } =
        "| scenario | articles | messages | faults | hit live | lost | doubled in effect | redelivered | recovery p50 / max | 95 % bound |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|";

    internal static string Row(Outcome outcome)
    {
        var recoveries = outcome.Recoveries.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {outcome.Scenario.Title} | {outcome.Articles:N0} | {outcome.Messages:N0} | {outcome.Scenario.Faults} | {outcome.LiveHits} | {outcome.Lost} | {outcome.Doubled} | {outcome.Redelivered} "
            + $"| {recoveries[recoveries.Count / 2].TotalSeconds:F1} / {recoveries[^1].TotalSeconds:F1} s | {outcome.Bound:P2} |");
    }
}
