using System.Text;
using System.Xml;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>GET /feeds/claimreview.rss — what was published, corrected or retracted last.</summary>
internal static class GetClaimReviewRss
{
    private const string ContentType = "application/rss+xml; charset=utf-8";
    private const int MaxItems = 50;

    private static readonly XmlWriterSettings Xml = new() { Async = true, Encoding = new UTF8Encoding(false), CloseOutput = false };

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/claimreview.rss", HandleAsync)
            .WithName("GetClaimReviewRss")
            .WithSummary($"The {MaxItems} verdicts that were published, corrected or retracted last, as RSS 2.0; needs no key")
            .WithExample(response: """<rss version="2.0"><channel><title>FactCheck</title><item><title>The tax rate has doubled since 2010.</title></item></channel></rss>""")
            .IsPublicFeed("application/rss+xml");

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        HttpContext http, PublishedVerdicts verdicts, Workspace current, string? workspace = null) =>
        current.TryEnter(workspace)
            ? await Feed.AnswerAsync(http, verdicts, ContentType, async (body, house) =>
                await WriteAsync(body, house, await verdicts.LatestAsync(MaxItems, house, http.RequestAborted)))
            : Problems.NotFound("feed");

    private static async Task WriteAsync(Stream body, PublishingHouse house, IReadOnlyList<PublishedVerdict> verdicts)
    {
        await using var xml = XmlWriter.Create(body, Xml);
        await xml.WriteStartElementAsync(null, "rss", null);
        await xml.WriteAttributeStringAsync(null, "version", null, "2.0");
        await xml.WriteStartElementAsync(null, "channel", null);
        await WriteAsync(xml, "title", $"{house.Publisher.Name}: fact-checks");
        await WriteAsync(xml, "link", house.Publisher.Url ?? house.PageOf(""));
        await WriteAsync(xml, "description", $"What {house.Publisher.Name} has checked, with corrections and retractions.");
        await WriteAsync(xml, "language", house.Publisher.Language);
        foreach (var verdict in verdicts)
        {
            await WriteItemAsync(xml, verdict);
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteItemAsync(XmlWriter xml, PublishedVerdict verdict)
    {
        var current = verdict.Current;
        await xml.WriteStartElementAsync(null, "item", null);
        await WriteAsync(xml, "title", current.Kind switch
        {
            VerdictStatuses.Retracted => $"Retracted: “{current.Claim.Text}”",
            VerdictStatuses.Corrected => $"Corrected: {current.RatingText}: “{current.Claim.Text}”",
            _ => $"{current.RatingText}: “{current.Claim.Text}”",
        });
        await WriteAsync(xml, "link", verdict.Address);
        await WriteAsync(xml, "description", current.Note is { } note ? $"{note}{(verdict.IsRetracted ? "" : $" — {current.Summary}")}" : current.Summary);

        // Each version is news of its own: a reader that has seen the first shows the correction too.
        await xml.WriteStartElementAsync(null, "guid", null);
        await xml.WriteAttributeStringAsync(null, "isPermaLink", null, "false");
        await xml.WriteStringAsync($"{PublicId.Format(PublicId.Verdict, current.VerdictId)}.{current.Version}");
        await xml.WriteEndElementAsync();
        await WriteAsync(xml, "pubDate", current.PublishedAt.UtcDateTime.ToString("r"));
        await xml.WriteEndElementAsync();
    }

    private static Task WriteAsync(XmlWriter xml, string element, string text) => xml.WriteElementStringAsync(null, element, null, Writable(text));

    /// <summary>XML has no way to say a control character or half a pair.</summary>
    private static string Writable(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? $"{Rune.ReplacementChar}" : $"{rune}"));
}
