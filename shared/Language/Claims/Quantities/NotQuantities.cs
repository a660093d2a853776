using System.Buffers;
using System.Text.RegularExpressions;

namespace FactCheck.Language.Claims;

/// <summary>Numbers that count nothing: dates, years, times of day, ages, and the numbers in names.</summary>
internal static partial class NotQuantities
{
    private const string Months = @"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";
    private const string Small = "(?:" + NumberWords.Words + @"|\d{1,3})";

    /// <summary>No age is without one of these: the pattern costs more than all others together.</summary>
    private static readonly SearchValues<string> AgeHints = SearchValues.Create(
        [" old", "-old", "\u00a0old", " age", "-age", "\u00a0age", "(age", "“age", "\"age", "age ", "aged ", "ages "], StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<TextSpan> Find(string text, TextSpan range)
    {
        List<TextSpan> found = [];
        foreach (var pattern in (ReadOnlySpan<Regex>)[Date(), Year(), TimeOfDay(), AgeAfterName(), InName()])
        {
            AddAll(pattern, text, range, found);
        }
        if (text.AsSpan(range.Start, range.Length).ContainsAny(AgeHints))
        {
            AddAll(Age(), text, range, found);
        }
        return found;
    }

    private static void AddAll(Regex pattern, string text, TextSpan range, List<TextSpan> found)
    {
        for (var match = pattern.Match(text, range.Start, range.Length); match.Success; match = match.NextMatch())
        {
            found.Add(new TextSpan(match.Index, match.Index + match.Length));
        }
    }

    [GeneratedRegex(
        @"\b" + Months + @"\s+\d{1,2}(?:st|nd|rd|th)?\b(?:\s?[-–]\s?\d{1,2}\b)?(?:,?\s+\d{4}\b)?" +
        @"|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?" + Months + @"(?![a-z])(?:,?\s+\d{4}\b)?" +
        @"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b9/11\b")]
    private static partial Regex Date();

    /// <summary>A bare number from 1500 to 2099 is a year, unless money, a scale, or a lower or upper bound says otherwise.</summary>
    [GeneratedRegex(
        @"(?<![\w$€£¥.,])(?<!(?:more than|at least|nearly|almost|as many as|up to|over|some)\s)(?:mid-|early-|late-)?(?:1[5-9]|20)\d\d" +
        @"(?:s\b|[-–](?:(?:1[5-9]|20)\d\d|\d\d)\b)?(?![\w%]|[.,]\d|\s(?:hundred|thousand|million|billion|trillion|percent|per\scent|dollars|euros|pounds)\b)|(?:’|'|\b)\d0s\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b\d{1,2}:\d{2}(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b" + Small + @"\so['’]clock\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(
        @"\b" + Small + @"[-\s](?:year|month|week|day)s?[-\s]olds?\b|\b(?:aged|ages?(?:\sof)?)\s" + Small + @"(?:\s(?:to|and)\s" + Small + @")?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    /// <summary>"Mary Doe, 54, of Leeds": agencies set ages between commas after the name.</summary>
    [GeneratedRegex(@"(?<=\p{Lu}[\p{L}.'’-]*),\s\d{1,3}(?=,\s\D|[.;)]|$)")]
    private static partial Regex AgeAfterName();

    [GeneratedRegex(
        @"\b(?:Nos?\.|Section|Article|Chapter|Title|Proposition|Prop\.?|Route|Highway|Interstate|Flight|Room|Page|Boeing|Airbus|Apollo|Channel|District|Grade|Level|Phase|Tier|Fortune|Resolution|Group of)\s\d+\b" +
        @"|\(?\b\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}\b|\b\d+(?:st|nd|rd|th)\s(?:Street|Avenue|Century|century|Congress|Amendment|District|Regiment|Division)\b|\b24/7\b")]
    private static partial Regex InName();
}
