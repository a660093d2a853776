using System.Collections.Frozen;
using System.Text;

namespace FactCheck.Verdicts.Publishing;

/// <summary>The readable end of a public page's address: harbour-costs-40-million-1f0c2a9b7d3e.</summary>
internal static class Slugs
{
    private const int MaxWords = 60;

    // String.Normalize, which would take their accents off, does nothing under InvariantGlobalization.
    private static readonly FrozenDictionary<char, string> Plain = new (string Plain, string Letters)[]
    {
        ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"),
        ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"),
        ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    }.SelectMany(row => row.Letters, (row, letter) => (letter, row.Plain)).ToFrozenDictionary(pair => pair.letter, pair => pair.Plain);

    /// <summary>
    /// Words of the claim, and of the id the digits that are random: unique without a look at others. Letters of other scripts than
    /// the Latin are left out.
    /// </summary>
    internal static string For(string text, Guid id)
    {
        var slug = new StringBuilder(MaxWords + 14);
        foreach (var c in text.Select(char.ToLowerInvariant).TakeWhile(_ => slug.Length < MaxWords))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (Plain.TryGetValue(c, out var plain))
            {
                slug.Append(plain);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsLetter(c))
            {
                slug.Append('-');
            }
        }

        if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }

        return slug.Append(id.ToString("N").AsSpan(20)).ToString();
    }
}
