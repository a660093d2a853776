using System.Net;
using System.Text;
using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>One page, with no script and nothing to fetch: each text with its marks, beside it its claims.</summary>
internal sealed class HtmlPage(TextWriter output) : IAnalysisWriter
{
    private readonly StringBuilder articles = new();
    private int count;

    public Task WriteAsync(Analysis analysis)
    {
        count++;
        var prefix = $"d{count}-";
        articles.Append($"<article>\n<h2>{Escape(analysis.Id)}</h2>\n<div class=\"columns\">\n<div class=\"text\" lang=\"{Escape(analysis.Language)}\">");
        AppendText(analysis, prefix);
        articles.Append("</div>\n<ol class=\"claims\">\n");
        var attributions = analysis.Attributions.ToDictionary(attribution => attribution.Id);
        foreach (var claim in analysis.Claims)
        {
            AppendCard(claim, claim.AttributedTo.Where(attributions.ContainsKey).Select(id => attributions[id]), prefix);
        }
        articles.Append("</ol>\n</div>\n</article>\n");
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

    private void AppendText(Analysis analysis, string prefix)
    {
        var anchored = new HashSet<string>();
        var flagged = analysis.Claims.Where(claim => claim.Flags.Any(flag => flag.Severity != "info")).Select(claim => claim.Id).ToHashSet();
        foreach (var segment in MarkedText.Segments(analysis))
        {
            var words = Escape(analysis.Text[segment.Start..segment.End]);
            if (segment.Marks.Count == 0)
            {
                articles.Append(words);
                continue;
            }
            var kinds = segment.Marks.Select(mark => mark.Kind).Distinct().ToList();
            var claims = segment.Marks.Where(mark => mark.Kind == "claim").Select(mark => mark.Id).ToList();
            // Of two claims that begin at one place, the longer one is found by its next segment.
            var first = claims.Find(id => !anchored.Contains(id));
            var anchor = first is not null && anchored.Add(first) ? $" id=\"{prefix}{Escape(first)}\"" : "";
            var flag = claims.Exists(flagged.Contains) ? " flagged" : "";
            articles.Append($"<span class=\"{string.Join(' ', kinds)}{flag}\"{anchor} title=\"{Escape(Title(segment.Marks))}\">{words}</span>");
        }
    }

    private void AppendCard(Claim claim, IEnumerable<AttributionRelation> attributions, string prefix)
    {
        articles.Append($"<li><a href=\"#{prefix}{Escape(claim.Id)}\">{Escape(claim.Id)}</a> <q>{Escape(claim.Text)}</q>");
        articles.Append($"<p class=\"facts\">check-worthiness {claim.CheckWorthiness:0.00}{string.Concat(claim.Types.Select(type => $" · {Escape(type)}"))}</p>");
        foreach (var attribution in attributions)
        {
            articles.Append($"<p class=\"who\">{Escape(Attributed.By(attribution))}</p>");
        }
        foreach (var flag in claim.Flags)
        {
            articles.Append($"<p class=\"flag {Escape(flag.Severity)}\"><b>{Escape(flag.Severity)}: {Escape(flag.Rule)}</b> {Escape(flag.Reason)}</p>");
        }
        articles.Append("</li>\n");
    }

    private static string Title(IEnumerable<Mark> marks) => string.Join(", ", marks.Select(mark => $"{mark.Kind} {mark.Id}"));

    private static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");
}
