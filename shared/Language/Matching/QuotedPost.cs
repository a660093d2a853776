using System.Text.RegularExpressions;

namespace FactCheck.Language.Matching;

/// <summary>A post as pages show it when they embed it: its words, and in one line under them "— Name (@account) January 14, 2020".</summary>
internal static partial class QuotedPost
{
    /// <returns>All of the text where it is no such post.</returns>
    public static string WordsOf(string text)
    {
        var line = AuthorLine().Match(text);
        return line.Success ? text[..line.Index] : text;
    }

    [GeneratedRegex(@"[—–-]\s*[^—\n]{1,60}?\s*\(@\w{1,30}\)\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{2,4}\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorLine();
}
