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

    /// <summary>How it is quoted, the stance of the cue unless that is neutral, and whether it was said at all.</summary>
    public static string Manner(AttributionRelation attribution)
    {
        string?[] manner =
        [
            Words(attribution.Quote),
            attribution.Stance == Stance.Neutral ? null : Words(attribution.Stance),
            attribution.Negated ? "negated" : null,
            attribution.Hedged ? "hedged" : null,
        ];
        return string.Join(", ", manner.OfType<string>());
    }

    public static string Pieces(IReadOnlyList<Mention> pieces) => string.Join(" … ", pieces.Select(piece => piece.Text));

    /// <summary>Whether somebody speaks whose name the reader is not told.</summary>
    public static bool IsUnnamed(SourceClass sourceClass) =>
        sourceClass is SourceClass.UnnamedOfficial or SourceClass.UnnamedPerson or SourceClass.BareSources;

    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    public static string Words<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');
}
