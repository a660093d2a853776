using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Contracts.Articles;

namespace FactCheck.Intake.Html;

/// <summary>What an HTML page says as an article: its plain text, the links in it, and its title.</summary>
internal sealed record HtmlArticle(string Text, IReadOnlyList<ArticleLink> Links, string? Title)
{
    // The parser's work grows with the square of a page's depth, and misnested tags multiply elements without end; a
    // long real page has some five thousand.
    private const int MaxElements = 10_000;

    private const int MaxTitle = 1_000;

    /// <exception cref="HtmlTooComplexException">The page has more elements than any article.</exception>
    internal static HtmlArticle Parse(string html, string? address)
    {
        using var document = ParseDocument(html);
        var root = document.QuerySelector("article, main, [role=main]") ?? document.Body;
        if (root is null)
        {
            return new HtmlArticle("", [], null);
        }

        var baseAddress = Uri.TryCreate(address, UriKind.Absolute, out var known) ? known : null;
        var (text, links) = new HtmlTextReader(baseAddress).Read(root);
        return new HtmlArticle(text, links, TitleOf(document));
    }

    // Scripting off: noscript holds markup, and nothing is ever fetched or run.
    private static IDocument ParseDocument(string html)
    {
        var elements = 0;
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = (_, _) =>
            {
                if (++elements > MaxElements)
                {
                    throw new HtmlTooComplexException($"html has more than {MaxElements} elements; send the article's own markup, or its text.");
                }
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }

    // Half of a surrogate pair is nothing that a database can keep.
    private static int Cut(string title) =>
        title.Length <= MaxTitle ? title.Length : char.IsHighSurrogate(title[MaxTitle - 1]) ? MaxTitle - 1 : MaxTitle;

    private static string? TitleOf(IDocument document)
    {
        var title = document.QuerySelector("meta[property='og:title']")?.GetAttribute("content")
            ?? document.QuerySelector("article h1, main h1, h1")?.TextContent
            ?? document.Title;
        title = string.Join(' ', (title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return title.Length == 0 ? null : title[..Cut(title)];
    }
}
