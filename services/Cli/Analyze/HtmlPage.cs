using System.Net;
using System.Text;
using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>One page, with no script and nothing to fetch: each text with its marks, beside it its sources, claims and attributions.</summary>
internal sealed class HtmlPage(TextWriter output) : IAnalysisWriter
{
    private readonly StringBuilder articles = new();
    private int count;

    public Task WriteAsync(Analysis analysis)
    {
        var prefix = $"d{++count}-";
        articles.Append($"<article>\n<h2>{Escape(analysis.Id)}</h2>\n");
        AppendLights(analysis, prefix);
        articles.Append($"<div class=\"columns\">\n<div class=\"text\" lang=\"{Escape(analysis.Language)}\" dir=\"auto\">");
        articles.Append(HtmlText.Of(analysis, prefix));
        articles.Append("</div>\n<div class=\"margin\">\n").Append(HtmlCards.Of(analysis, prefix)).Append("</div>\n</div>\n</article>\n");
        return Task.CompletedTask;
    }

    public async Task EndAsync()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("page.html")
            ?? throw new InvalidOperationException("page.html is not embedded in the program.");
        using var reader = new StreamReader(stream);
        var page = await reader.ReadToEndAsync();
        await output.WriteLineAsync(page.TrimEnd().Replace("<!-- articles -->", articles.ToString(), StringComparison.Ordinal));
    }

    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>Pointing at a card, or moving to it by keys, lights its marks; pointing at a mark lights the others of its attribution, and its card.</summary>
    private void AppendLights(Analysis analysis, string prefix)
    {
        articles.Append("<style>\n");
        foreach (var id in analysis.Attributions.Select(attribution => attribution.Id).Concat(analysis.Claims.Select(claim => claim.Id)))
        {
            var marks = $"[data-of~=\"{prefix}{id}\"]";
            articles.Append($"article:has({marks}:is(:hover, :focus-within, :target)) {marks} {{ --lit: var(--light); }}\n");
        }
        foreach (var source in analysis.Sources)
        {
            var marks = string.Join(", ", source.Attributions.Select(id => $"[data-of~=\"{prefix}{id}\"]"));
            articles.Append($"article:has(#{prefix}{source.Id}:is(:hover, :focus-within)) :is({marks}) {{ --lit: var(--light); }}\n");
        }
        articles.Append("</style>\n");
    }
}
