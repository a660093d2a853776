using System.Buffers;
using System.Text.RegularExpressions;

namespace FactCheck.Language.Claims.Citations;

/// <summary>Posts, interviews, broadcasts and outlets by the words that name them: fixed phrases and proper names, which need no tree.</summary>
internal static partial class CitationPatterns
{
    private static readonly Pattern[] Patterns =
    [
        new(CitationKinds.SocialPost, SocialPost(), Any("tweet", "post", "Twitter", "Facebook", "Instagram", "on X", "message", "thread", "video", "said on", "wrote on")),
        new(CitationKinds.Interview, Interview(), Any("interview", "reporters")),
        new(CitationKinds.Broadcast, Broadcast(), Any("CNN", "Fox", "NBC", "ABC", "CBS", "NPR", "PBS", "BBC", "C-SPAN", "Sky", "Jazeera", "ITV", "Channel", "television", "TV", "radio", "televised", "news conference", "live ")),
        new(CitationKinds.Outlet, Outlet(), Any(
            "Times", "Post", "Journal", "Press", "A.P.", "AP", "AFP", "Reuters", "Bloomberg", "Guardian", "Tribune", "Globe", "USA Today", "Politico",
            "Axios", "BuzzFeed", "Daily", "Telegraph", "Vox", "Slate", "Salon", "Atlantic", "New Yorker", "Newsweek", "Spiegel", "Le Monde",
            "El País", "Haaretz", "Xinhua", "Tass", "Kyodo", "Yonhap", "Economist", "Independent", "ProPublica", "Breitbart", "Review",
            "Mother Jones", "The Hill", "media", "news", "local")),
    ];

    /// <summary>A pattern is tried only where one of its hints stands: most sentences have none.</summary>
    private sealed record Pattern(string Kind, Regex Regex, SearchValues<string> Hints);

    private static SearchValues<string> Any(params string[] hints) => SearchValues.Create(hints, StringComparison.Ordinal);

    public static List<Citation> Find(string text, TextSpan sentence)
    {
        List<Citation> found = [];
        foreach (var pattern in Patterns)
        {
            if (text.AsSpan(sentence.Start, sentence.Length).ContainsAny(pattern.Hints))
            {
                AddMatches(text, sentence, pattern, found);
            }
        }
        return found;
    }

    private static void AddMatches(string text, TextSpan sentence, Pattern pattern, List<Citation> found)
    {
        for (var match = pattern.Regex.Match(text, sentence.Start, sentence.Length); match.Success; match = match.NextMatch())
        {
            var group = match.Groups["what"];
            var span = new TextSpan(group.Index, group.Index + group.Length);
            if (!found.Exists(other => span.Overlaps(other.Span)))
            {
                found.Add(new Citation(pattern.Kind, span.Start, span.End, group.Value, null));
            }
        }
    }

    [GeneratedRegex(@"\b(?<what>(?:(?:an?|his|her|their|the|several|two)\s(?:\w+\s)?)?(?:tweets?|Facebook post|Instagram post|(?:post|message|thread|video)s? (?:posted )?on (?:Twitter|X|Facebook|Instagram|TikTok|Truth Social|Telegram|YouTube|LinkedIn|Reddit|Weibo|Bluesky)|(?:tweeted|posted|wrote|said) on (?:Twitter|X|Facebook|Instagram|Truth Social|Telegram|Weibo|Bluesky)|tweeted))\b")]
    private static partial Regex SocialPost();

    [GeneratedRegex(@"\b(?<what>(?:(?:an?|the|his|her|their)\s(?:\w+\s)?)?interview(?:s)?(?:\s(?:with|on|for|in)\s(?:the\s)?(?:\p{Lu}[\p{L}’'.&-]*|[“""]\p{Lu}[^”""]{1,40}[”""])(?:\s(?:of\s)?\p{Lu}[\p{L}’'.&-]*){0,4})?)\b|\b(?:told|spoke to|speaking to)\s(?<what>reporters)\b")]
    private static partial Regex Interview();

    [GeneratedRegex(@"\b(?:on|to|told|with)\s(?<what>(?:CNN|Fox News(?: Sunday)?|MSNBC|CNBC|NBC(?: News)?|ABC(?: News)?|CBS(?: News)?|NPR|PBS(?: NewsHour)?|BBC(?: (?:Radio \d|News|television))?|C-SPAN|Sky News|Al Jazeera|ITV|Channel 4(?: News)?|(?:state|public|local|national) (?:television|TV|radio)))\b|\b(?<what>(?:an?|the) (?:televised|radio|television|live) (?:address|speech|debate|broadcast|programme|program|statement|briefing|news conference))\b|\b(?<what>(?:an?|the) news conference)\b")]
    private static partial Regex Broadcast();

    private const string Outlets =
        @"(?:[Tt]he\s)?(?:New York Times|Times|Washington Post|Wall Street Journal|Associated Press|A\.P\.|AP|Reuters|Bloomberg(?: News)?|Financial Times|Guardian|Agence France-Presse|AFP|Los Angeles Times|Chicago Tribune|Boston Globe|USA Today|Politico|Axios|BuzzFeed(?: News)?|Daily (?:Mail|Beast|Telegraph|Mirror|Caller)|Telegraph|Huffington Post|Vox|Slate|Salon|Atlantic|New Yorker|Newsweek|Der Spiegel|Le Monde|El País|Haaretz|Xinhua|Tass|Kyodo|Yonhap|Economist|Independent|ProPublica|Breitbart(?: News)?|National Review|Mother Jones|The Hill)";

    [GeneratedRegex(@"\b(?<what>" + Outlets + @")(?:,?\s(?:which\s)?(?:first\s|has\s|had\s|also\s)*(?:reported|reports|wrote|found|revealed|said|published|noted|quoted|obtained)\b|['’]s? (?:report|reporting|story|article|account|investigation|analysis))|\b(?:[Aa]ccording to|told|by|in|to|with|reported (?:by|in))\s(?<what>" + Outlets + @")(?!\s\p{Lu})\b|\b(?<what>(?:news|media|press|local) reports)\b")]
    private static partial Regex Outlet();
}
