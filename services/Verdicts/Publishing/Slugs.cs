using System.Text;

namespace FactCheck.Verdicts.Publishing;

/// <summary>The readable end of a public page's address: harbour-costs-40-million-1f0c2a9b7d3e.</summary>
internal static class Slugs
{
    private const int MaxWords = 60;

    /// <summary>
    /// Words of the claim, and of the id the digits that are random: unique without a look at others. Letters beyond ASCII are left
    /// out: String.Normalize, which would take their accents off, does nothing under InvariantGlobalization.
    /// </summary>
    internal static string For(string text, Guid id)
    {
        var slug = new StringBuilder(MaxWords + 14);
        foreach (var c in text.TakeWhile(_ => slug.Length < MaxWords))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
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
