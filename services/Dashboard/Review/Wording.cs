using System.Globalization;

namespace FactCheck.Dashboard.Review;

/// <summary>How the API's words are shown.</summary>
internal static class Wording
{
    /// <summary><c>unnamed-official</c> → unnamed official.</summary>
    internal static string Of(string word) => word.Replace('-', ' ');

    internal static string SourceClass(string sourceClass) => sourceClass switch
    {
        "named-organisation" => "organisation",
        "named-person" => "named person",
        "none" => "no source",
        _ => Of(sourceClass),
    };

    internal static bool IsUnnamed(string sourceClass) => sourceClass is "unnamed-official" or "unnamed-person" or "bare-sources";

    internal static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100)}%");

    internal static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    internal static string Severity(string severity) => severity switch
    {
        "block" => "blocks publication",
        "warn" => "warning",
        "info" => "for information",
        _ => Of(severity),
    };

    /// <summary>How long until then, or since then.</summary>
    internal static string Due(TimeSpan left) => left < TimeSpan.Zero ? $"overdue by {Age(-left).Replace("now", "a moment", StringComparison.Ordinal)}" : left.TotalMinutes < 1 ? "due now" : $"due in {Age(left)}";

    internal static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "now",
        { TotalHours: < 1 } => $"{(int)age.TotalMinutes} min",
        { TotalDays: < 1 } => $"{(int)age.TotalHours} h",
        { TotalDays: < 60 } => $"{(int)age.TotalDays} d",
        _ => $"{(int)(age.TotalDays / 30)} months",
    };
}
