using System.Buffers;
using System.Text;
using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Http;
using FactCheck.Intake.Html;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Intake.Articles;

/// <summary>An article as it is submitted: exactly one of text and html, and what the sender knows about it.</summary>
internal sealed record ArticleSubmission
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(number => (char)number).Where(character => character is not ('\t' or '\n' or '\r' or '\f' or '\v'))]);

    private const int MaxTextBytes = 256 * 1024;
    private const int MaxHtmlCharacters = 1024 * 1024;
    private const int MaxShortField = 1_000;
    private const int MaxDesk = 100;
    private const int MaxUrl = 2_048;

    /// <summary>Your own id of the article; with it, another submission is a new revision.</summary>
    public string? ExternalId { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    /// <summary>The desk that it was written for, as you call it: reports are by desk, and webhooks may ask for one.</summary>
    public string? Desk { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Language { get; init; }

    /// <summary>Plain text, kept as it is: every offset in every answer points into it.</summary>
    public string? Text { get; init; }

    public string? Html { get; init; }

    /// <summary>published (the default) or embargoed.</summary>
    public string? Visibility { get; init; }

    /// <returns>The content, or the problem that keeps it out.</returns>
    internal (ArticleContent? Content, ProblemHttpResult? Problem) Read()
    {
        if (FieldProblem() is { } problem)
        {
            return (null, problem);
        }

        HtmlArticle page;
        try
        {
            page = Html is null ? new HtmlArticle(Text!, [], null) : HtmlArticle.Parse(Html, Url);
        }
        catch (HtmlTooComplexException exception)
        {
            return (null, Invalid(exception.Message, "html"));
        }

        if (TextProblem(page.Text) is { } textProblem)
        {
            return (null, textProblem);
        }

        return (
            new ArticleContent
            {
                Text = page.Text,
                Links = page.Links,
                ExternalId = ExternalId,
                Url = Url,
                Title = Title ?? page.Title,
                Byline = Byline,
                Desk = Desk?.Trim(),
                PublishedAt = PublishedAt is { } published ? AsKept(published) : null,
                Language = Language,
                Visibility = Visibility ?? Visibilities.Published,
            },
            null);
    }

    private ProblemHttpResult? FieldProblem()
    {
        if (Text is null == Html is null)
        {
            return Invalid("Give exactly one of text and html.", "text");
        }

        foreach (var (value, name, max) in new[]
        {
            (ExternalId, "externalId", 255), (Url, "url", MaxUrl), (Title, "title", MaxShortField), (Byline, "byline", MaxShortField),
            (Desk, "desk", MaxDesk), (Language, "language", 35),
        })
        {
            if (value is not null && (value.Length == 0 || value.Length > max || !IsClean(value)))
            {
                return Invalid($"{name} must have 1 to {max} characters, all of them printable Unicode.", name);
            }
        }

        if (Desk is not null && string.IsNullOrWhiteSpace(Desk))
        {
            return Invalid("desk is empty; leave it out where there is none.", "desk");
        }

        if (Url is not null && !(Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            return Invalid("url must be an absolute http or https address.", "url");
        }

        if (Visibility is not (null or Visibilities.Published or Visibilities.Embargoed))
        {
            return Invalid("visibility must be published or embargoed.", "visibility");
        }

        return Html?.Length > MaxHtmlCharacters
            ? Problems.Problem(413, "article-too-large", $"html has {Html.Length} characters; {MaxHtmlCharacters} are accepted.", "html")
            : null;
    }

    private ProblemHttpResult? TextProblem(string text)
    {
        var field = Html is null ? "text" : "html";
        if (string.IsNullOrWhiteSpace(text))
        {
            return Invalid(Html is null ? "text is empty." : "html holds no article text.", field);
        }

        if (!IsClean(text))
        {
            return Invalid($"{field} is not text: it holds control characters or broken Unicode.", field);
        }

        var bytes = Encoding.UTF8.GetByteCount(text);
        return bytes > MaxTextBytes
            ? Problems.Problem(413, "article-too-large", $"The text has {bytes} bytes in UTF-8; {MaxTextBytes} are accepted.", field)
            : null;
    }

    // Postgres cannot keep U+0000, and a lone surrogate is no character: both mean that this is no text.
    private static bool IsClean(string value)
    {
        if (value.AsSpan().ContainsAny(Controls))
        {
            return false;
        }

        var rest = value.AsSpan();
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                return false;
            }

            rest = rest[(at + 2)..];
        }

        return true;
    }

    private static ProblemHttpResult Invalid(string detail, string field) => Problems.Invalid("invalid-article", detail, field);

    /// <summary>PostgreSQL keeps microseconds: with more, the same article sent again would be another.</summary>
    private static DateTimeOffset AsKept(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
