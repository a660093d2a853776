using System.Text.RegularExpressions;

namespace FactCheck.Verdicts.Sources;

/// <summary>Who wrote an article, from its byline: "By Joss Penhale and Marit Solberry, Example Wire".</summary>
internal static partial class Byline
{
    private const int MostAuthors = 10;
    private const int LongestName = 100;

    /// <returns>The names in order, each once; what is no name ("staff writers", an address) is left out.</returns>
    internal static string[] Authors(string? byline) => byline is null
        ? []
        : [
            .. Separator().Split(Prefix().Replace(byline, ""))
                .Select(part => Trailer().Replace(part, "").Trim(' ', '.', '\t', '\n', '\r'))
                .Where(part => part.Length is > 1 and <= LongestName && Name().IsMatch(part) && !NoPerson().IsMatch(part))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MostAuthors),
        ];

    [GeneratedRegex(@"^\s*(?:(?:story|reporting|text|words|written)\s+)?by:?(?:\s+|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\s*(?:,\s*and\s+|,|;|&|\||/|\s+and\s+|\s+with\s+|\n)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    /// <summary>"in Belgor", "for Example Wire", what stands in brackets.</summary>
    [GeneratedRegex(@"\s+(?:in|for|of|at|from)\s.*$|\s*\(.*$")]
    private static partial Regex Trailer();

    /// <summary>Begins with a capital, and has none but letters, marks of names and particles.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+(?:(?:de|da|di|del|der|den|van|von|la|le|bin|al|el)\s+)*\p{Lu}[\p{L}\p{M}.’'-]*)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:staff|wire|news|press|times|post|gazette|agency|reporters?|writers?|correspondents?|editors?|desk|bureau|board|media|jr|sr)\b\.?$|^(?:jr|sr|ii|iii)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex NoPerson();
}
