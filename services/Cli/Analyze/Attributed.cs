using System.Text.Json;
using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>An attribution in a line: who, in what capacity, by which cue, how, and how likely that is right.</summary>
internal static class Attributed
{
    public static string By(AttributionRelation attribution) =>
        $"{Source(attribution)} ({Words(attribution.SourceClass)}) · “{attribution.Cue.Text}” · {Manner(attribution)} · {Likelihood.WithPercent(attribution.Confidence)}";

    /// <summary>The source's words and, where they are short for a name, that name.</summary>
    public static string Source(AttributionRelation attribution)
    {
        var words = attribution.Source.Count == 0 ? "nobody named" : Pieces(attribution.Source);
        return attribution.Speaker is { } full && full.Name != words ? $"{words} = {Speaker(full)}" : words;
    }

    public static string Speaker(Speaker speaker) => speaker.Title is { Length: > 0 } title ? $"{speaker.Name}, {title}" : speaker.Name;

    /// <summary>How it is quoted, and the stance of the cue unless that is neutral.</summary>
    public static string Manner(AttributionRelation attribution) =>
        attribution.Stance == Stance.Neutral ? Words(attribution.Quote) : $"{Words(attribution.Quote)}, {Words(attribution.Stance)}";

    public static string Pieces(IReadOnlyList<Mention> pieces) => string.Join(" … ", pieces.Select(piece => piece.Text));

    /// <summary>Whether somebody speaks whose name the reader is not told.</summary>
    public static bool IsUnnamed(SourceClass sourceClass) =>
        sourceClass is SourceClass.UnnamedOfficial or SourceClass.UnnamedPerson or SourceClass.BareSources;

    public static string Words<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');
}
