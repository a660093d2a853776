using System.Text.Json;
using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>An attribution in a line: who, in what capacity, by which cue, how.</summary>
internal static class Attributed
{
    public static string By(AttributionRelation attribution)
    {
        var named = attribution.Source.Count == 0 ? "nobody named" : string.Join(" … ", attribution.Source.Select(mention => mention.Text));
        var speaker = attribution.Speaker is { } full && full.Name != named
            ? $" = {full.Name}{(full.Title is { Length: > 0 } title ? $", {title}" : "")}"
            : "";
        var stance = attribution.Stance == Stance.Neutral ? "" : $", {Words(attribution.Stance)}";
        return $"{named}{speaker} ({Words(attribution.SourceClass)}) · “{attribution.Cue.Text}” · {Words(attribution.Quote)}{stance}";
    }

    public static string Words<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');
}
