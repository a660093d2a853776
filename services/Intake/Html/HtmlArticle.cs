using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Contracts.Articles;

namespace FactCheck.Intake.Html;

/// <summary>What an HTML page says as an article: its plain text, the links in it, and its title.</summary>
internal sealed record HtmlArticle(string Text, IReadOnlyList<ArticleLink> Links, string? Title)
{
    // Scripting off: noscript holds markup, and nothing is ever fetched or run.
    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    internal static HtmlArticle Parse(string html, string? address)
    {
        using var context = BrowsingContext.New(Configuration.Default);
        var parser = new HtmlParser(Options, context);
        using var document = parser.ParseDocument(html);
        var root = document.QuerySelector("article, main, [role=main]") ?? document.Body;
        if (root is null)
        {
            return new HtmlArticle("", [], null);
        }

        var baseAddress = Uri.TryCreate(address, UriKind.Absolute, out var known) ? known : null;
        var (text, links) = new HtmlTextReader(baseAddress).Read(root);
        return new HtmlArticle(text, links, TitleOf(document));
    }

    private static string? TitleOf(IDocument document)
    {
        var title = document.QuerySelector("meta[property='og:title']")?.GetAttribute("content")
            ?? document.QuerySelector("article h1, main h1, h1")?.TextContent
            ?? document.Title;
        title = string.Join(' ', (title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return title.Length == 0 ? null : title[..Math.Min(title.Length, 1_000)];
    }
}
