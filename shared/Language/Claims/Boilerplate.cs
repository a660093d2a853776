using System.Text.RegularExpressions;

namespace FactCheck.Language.Claims;

/// <summary>Lines of a page that state nothing to be checked: bylines, datelines, captions and their credits, menus, notices to readers.</summary>
internal static partial class Boilerplate
{
    private const int LongestMenuEntry = 90;

    /// <summary>Between what a caption says and its credit.</summary>
    private const int LongestCaption = 300;

    public static bool IsOne(ReadOnlySpan<char> sentence)
    {
        var line = sentence.Trim();
        return line.IsEmpty || Byline().IsMatch(line) || Author().IsMatch(line) || Dateline().IsMatch(line) || Credit().IsMatch(line) || Notice().IsMatch(line)
            || (line.Length <= LongestMenuEntry && Menu().IsMatch(line));
    }

    /// <summary>Whether the line that the sentence stands in ends with the credit of a photo.</summary>
    /// <param name="after">The text from the end of the sentence on.</param>
    public static bool IsCaption(ReadOnlySpan<char> after)
    {
        var near = after[..Math.Min(after.Length, LongestCaption)];
        var end = near.IndexOf('\n');
        return (end >= 0 || near.Length == after.Length) && near[..(end < 0 ? near.Length : end)].TrimEnd() is { IsEmpty: false } rest && CaptionEnd().IsMatch(rest);
    }

    [GeneratedRegex(@"^(?:By|BY)\s\p{Lu}[\p{L}.'’-]+(?:\s(?:and\s)?(?:\p{Lu}[\p{L}.'’-]*|of|de|van|von|for))*(?:,\s.{0,40})?$|^(?:Published|Updated|Posted|Last updated|First published)\b[:\s].{0,60}$")]
    private static partial Regex Byline();

    /// <summary>"Jane Doe is a staff writer who covers health care."</summary>
    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}.'’-]*\s){2,4}(?:is|was)\s(?:an?|the|the\s[\w\s]{1,40}['’]s?)\s(?:[\w-]+\s){0,4}(?:writer|correspondent|columnist|reporter|editor|contributor)(?:\s(?:for|at|with|based|who covers|covering)\s.{0,80})?\.?$")]
    private static partial Regex Author();

    [GeneratedRegex(@"(?:\b(?:AP|Reuters|EPA|AFP|Getty)\s?(?:Photo|Images)?\s?/\s?\p{Lu}|\(?Photo by\b|/\s?(?:AP|Reuters|EPA|AFP|Getty(?: Images)?|Bloomberg|Shutterstock)\b|\bGetty Images\b).{0,80}$")]
    private static partial Regex CaptionEnd();

    /// <summary>"LYON, Sept. 28 (Agency) —": the place in capitals, the agency in brackets.</summary>
    [GeneratedRegex(@"^\p{Lu}{2}[\p{Lu}\s.'’-]*(?:,\s[^()]{0,40})?\s?(?:\([^()]{2,30}\)\s*[—–-]*|[—–-]+)$")]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"^\(?(?:Photo|Image|Picture|Video|Graphic|Credit|Illustration|Source|FILE|File)(?:graph)?(?:\sby|\scredit|\sphoto)?\s?[:–—/-]|" +
        @"\b(?:AP|Reuters|EPA|AFP) Photo\b|\bGetty Images\b|^(?:FILE\s?[-–—]+\s?)?In this .{0,40}\bfile photo\b|^\(?(?:(?:Additional )?[Rr]eporting|Editing|Writing|Edited|Compiled) by\b|\bcontributed (?:to this (?:report|article|story)|reporting)\b")]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"\bcookies?\b.{0,80}\b(?:accept|agree|consent|use|policy|settings|browser)\b|\b(?:use|accept)\b.{0,20}\bcookies\b|" +
        @"©|\ball rights reserved\b|\bprivacy policy\b|\bterms of (?:use|service)\b|\bmay not be (?:published|reproduced)\b|^(?:correction|clarification|editor['’]s note):|\bfree (?:articles?|stories|story) (?:left|remaining)\b|\benter your e-?mail\b|" +
        @"\bthis (?:article|story|post) (?:was|has been) (?:originally|first|updated|corrected|published)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"^\W*(?:read (?:more|next|also|the full)|see also|more (?:from|on|stories)|related(?:\s(?:stories|articles|links|content|coverage|topics)\b|:|\W*$)|next(?: up)?:|sign (?:up|in)\b|log in\b|subscribe\b|click (?:here|to)|follow (?:us|me|\w+ on)|share (?:this|on)|watch(?: live)?:|listen:|advertisement|skip (?:to|ad)|continue reading|download (?:the|our)|(?:story|article) continues|newsletters?\b|most (?:read|popular)\W*$|back to top|comments?(?:\W*$|:)|tags?:|topics?:)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Menu();
}
