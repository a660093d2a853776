using System.Text.RegularExpressions;

namespace FactCheck.Language.Claims;

/// <summary>
/// Finds the words that hold a statement at arm's length: "allegedly", "reportedly", "might", "appears to", "is believed to".
/// A closed list after the hedges that press style guides name; "may" and "could" only where they are verbs.
/// </summary>
public static partial class HedgeReader
{
    /// <summary>The hedges of a whole text, in order.</summary>
    public static IReadOnlyList<Mention> Read(string text) => Read(text, new TextSpan(0, text.Length));

    /// <summary>The hedges within <paramref name="range"/>, in order; offsets are into <paramref name="text"/>.</summary>
    public static IReadOnlyList<Mention> Read(string text, TextSpan range)
    {
        List<Mention> found = [];
        for (var match = Hedge().Match(text, range.Start, range.Length); match.Success; match = match.NextMatch())
        {
            found.Add(new Mention(match.Index, match.Index + match.Length, match.Value));
        }
        return found;
    }

    // "May" with a capital is the month or a name, unless it opens the sentence as a verb, which news prose does not do.
    [GeneratedRegex(
        @"\b(?:[Aa]llegedly|[Rr]eportedly|[Ss]upposedly|[Pp]urportedly|[Aa]pparently|[Pp]resumably|[Pp]ossibly|[Pp]robably|[Pp]erhaps|[Mm]aybe|[Ll]ikely(?!\s(?:voters?|electorate)\b)|[Uu]nlikely|" +
        @"(?:may|might|could)(?=\s(?:not\s|also\s|well\s|soon\s|still\s|yet\s|have\b|be\b|[a-z]+\b))|" +
        @"(?:appear|seem)(?:s|ed)?\s(?:to|that|as\sif)|(?:is|are|was|were)\s(?:believed|thought|said|alleged|reported|rumou?red|understood|suspected|expected)\sto|" +
        @"[Aa]lleged|[Ss]uspected|[Pp]urported|so-called|[Pp]otentially|[Uu]nconfirmed)\b")]
    private static partial Regex Hedge();
}
