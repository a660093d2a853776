using System.Text.RegularExpressions;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Conflicts;

/// <summary>What a statement speaks of: the stems of its content words, and among its words the names and the years.</summary>
internal sealed partial record Wording(IReadOnlySet<string> Stems, IReadOnlySet<string> Names)
{
    public static Wording Of(string text, bool startsSentence)
    {
        var names = Name().Matches(text).Where(match => match.Index > 0 || !startsSentence || char.IsDigit(match.Value[0]));
        return new Wording(
            MatchWords.Of(text).Where(word => !char.IsDigit(word[0])).ToHashSet(StringComparer.Ordinal),
            names.SelectMany(match => MatchWords.Of(match.Value)).ToHashSet(StringComparer.Ordinal));
    }

    public int Shared(Wording other) => Stems.Count(other.Stems.Contains);

    /// <summary>How much of the shorter the two share, 0 to 1.</summary>
    public double Overlap(Wording other) =>
        Math.Min(Stems.Count, other.Stems.Count) is var shorter and > 0 ? (double)Shared(other) / shorter : 0;

    /// <summary>How much of the longer the two share, 0 to 1.</summary>
    public double Likeness(Wording other) =>
        Math.Max(Stems.Count, other.Stems.Count) is var longer and > 0 ? (double)Shared(other) / longer : 0;

    /// <summary>Whether one names nobody and nothing that the other does not.</summary>
    public bool SpeaksOfTheSameNames(Wording other) =>
        Names.IsSubsetOf(other.Names) || Names.IsSupersetOf(other.Names);

    [GeneratedRegex(@"\p{Lu}[\p{L}’'.-]*|\b(?:19|20)\d\d\b")]
    private static partial Regex Name();
}
