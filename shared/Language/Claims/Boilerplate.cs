using System.Text.RegularExpressions;

namespace FactCheck.Language.Claims;

/// <summary>Lines of a page that state nothing: bylines, datelines, captions' credits, menus, cookie and copyright notices.</summary>
internal static partial class Boilerplate
{
    private const int LongestMenuEntry = 90;

    public static bool IsOne(ReadOnlySpan<char> sentence)
    {
        var line = sentence.Trim();
        return line.IsEmpty || Byline().IsMatch(line) || Dateline().IsMatch(line) || Credit().IsMatch(line) || Notice().IsMatch(line)
            || (line.Length <= LongestMenuEntry && Menu().IsMatch(line));
    }

    [GeneratedRegex(@"^(?:By|BY)\s\p{Lu}[\p{L}.'’-]+(?:\s(?:and\s)?(?:\p{Lu}[\p{L}.'’-]*|of|de|van|von|for))*(?:,\s.{0,40})?$|^(?:Published|Updated|Posted|Last updated|First published)\b[:\s].{0,60}$")]
    private static partial Regex Byline();

    /// <summary>"LYON, Sept. 28 (Agency) —": the place in capitals, the agency in brackets.</summary>
    [GeneratedRegex(@"^\p{Lu}{2}[\p{Lu}\s.'’-]*(?:,\s[^()]{0,40})?\s?(?:\([^()]{2,30}\)\s*[—–-]*|[—–-]+)$")]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"^\(?(?:Photo|Image|Picture|Video|Graphic|Credit|Illustration|Source|FILE|File)(?:graph)?(?:\sby|\scredit|\sphoto)?\s?[:–—/-]|" +
        @"\b(?:AP|Reuters|EPA|AFP) Photo\b|\bGetty Images\b|^\(?(?:(?:Additional )?[Rr]eporting|Editing|Writing|Edited|Compiled) by\b|\bcontributed (?:to this (?:report|article|story)|reporting)\b")]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"\bcookies?\b.{0,80}\b(?:accept|agree|consent|use|policy|settings|browser)\b|\b(?:use|accept)\b.{0,20}\bcookies\b|" +
        @"©|\ball rights reserved\b|\bprivacy policy\b|\bterms of (?:use|service)\b|\bmay not be (?:published|reproduced)\b|\bthis (?:article|story|post) (?:was|has been) (?:originally|first|updated|corrected|published)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"^\W*(?:read (?:more|next|also|the full)|see also|more (?:from|on|stories)|related|sign (?:up|in)|log in|subscribe|click (?:here|to)|follow (?:us|me|\w+ on)|share (?:this|on)|watch(?: live)?:|listen:|advertisement|skip (?:to|ad)|continue reading|download (?:the|our)|newsletter|most (?:read|popular)|back to top|comments?\b|tags?:|topics?:)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Menu();
}
