using System.Text;
using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>What stands beside the text: a card for each source, claim, attribution and citation.</summary>
internal sealed class HtmlCards
{
    private readonly StringBuilder html = new();
    private readonly Analysis analysis;
    private readonly string prefix;

    private HtmlCards(Analysis analysis, string prefix) => (this.analysis, this.prefix) = (analysis, prefix);

    public static string Of(Analysis analysis, string prefix)
    {
        var cards = new HtmlCards(analysis, prefix);
        cards.AppendGroup("source", analysis.Sources, cards.Append);
        cards.AppendGroup("claim", analysis.Claims, cards.Append);
        cards.AppendGroup("attribution", analysis.Attributions, cards.Append);
        cards.AppendGroup("citation", analysis.Citations, cards.Append);
        return cards.html.ToString();
    }

    private void AppendGroup<T>(string noun, IReadOnlyList<T> items, Action<T> append)
    {
        html.Append($"<details open>\n<summary>{Attributed.Count(items.Count, noun)}</summary>\n<ol class=\"cards\">\n");
        foreach (var item in items)
        {
            append(item);
        }
        html.Append("</ol>\n</details>\n");
    }

    private void Append(ArticleSource source)
    {
        var unnamed = Attributed.IsUnnamed(source.Class) ? " unnamed" : "";
        html.Append($"<li id=\"{Id(source.Id)}\"><p><span class=\"source{unnamed}\">{Escape(source.Name)}</span>{(source.Title is { } title ? $", {Escape(title)}" : "")} ");
        html.Append($"<span class=\"class{unnamed}\">{Escape(Attributed.Words(source.Class))}</span></p>");
        foreach (var (heading, words) in Grounds.Of(source, analysis))
        {
            html.Append($"<p><span class=\"facts\">{heading}:</span> {Escape(words)}</p>");
        }
        var statements = string.Join(' ', source.Attributions.Select(id => $"<a href=\"#{Id(id)}\">{Escape(id)}</a>"));
        html.Append($"<p class=\"facts\">{Attributed.Count(source.Attributions.Count, "statement")}: {statements}</p></li>\n");
    }

    private void Append(Claim claim)
    {
        var attributions = analysis.Attributions.Where(attribution => claim.AttributedTo.Contains(attribution.Id)).ToList();
        html.Append($"<li data-of=\"{Id(claim.Id)}\"><a href=\"#{Id(claim.Id)}\">{Escape(claim.Id)}</a> <q>{Escape(ClaimGrounds.Words(claim))}</q>");
        html.Append($"<p class=\"facts\">{Escape(ClaimGrounds.Worth(claim))}</p>");
        foreach (var (heading, words) in ClaimGrounds.Of(claim, analysis).Concat(ClaimGrounds.Why(claim)))
        {
            html.Append($"<p><span class=\"facts\">{Escape(heading)}:</span> {Escape(words)}</p>");
        }
        foreach (var attribution in attributions)
        {
            html.Append($"<p class=\"who\"><a href=\"#{Id(attribution.Id)}\">{Escape(attribution.Id)}</a> {Escape(Attributed.By(attribution))}</p>");
        }
        foreach (var flag in claim.Flags)
        {
            html.Append($"<p class=\"flag {Escape(flag.Severity)}\"><b>{Escape(flag.Severity)}: {Escape(flag.Rule)}</b> {Escape(flag.Reason)}</p>");
        }
        html.Append("</li>\n");
    }

    private void Append(AttributionRelation attribution)
    {
        var unnamed = Attributed.IsUnnamed(attribution.SourceClass) ? " unnamed" : "";
        html.Append($"<li id=\"{Id(attribution.Id)}\" data-of=\"{Id(attribution.Id)}\"><p><a href=\"#{Id(attribution.Id)}-cue\">{Escape(attribution.Id)}</a> ");
        html.Append($"<span class=\"source{unnamed}\">{Escape(Attributed.Source(attribution))}</span> <span class=\"class{unnamed}\">{Escape(Attributed.Words(attribution.SourceClass))}</span></p>");
        html.Append($"<p class=\"said\"><span class=\"cue\">{Escape(attribution.Cue.Text)}</span>");
        if (attribution.Content.Count > 0)
        {
            html.Append($" <span class=\"content\">{Escape(Attributed.Pieces(attribution.Content))}</span>");
        }
        html.Append($"</p><p class=\"facts\">{Escape(Attributed.Manner(attribution))} · {Sureness(attribution.Confidence)}</p></li>\n");
    }

    private void Append(Citation citation)
    {
        html.Append($"<li id=\"{Id(citation.Id)}\"><p>{Escape(citation.Id)} <q>{Escape(citation.Text)}</q> <span class=\"class\">{Escape(citation.Kind.Replace('-', ' '))}</span></p>");
        foreach (var mention in citation.Mentions)
        {
            html.Append($"<p><span class=\"facts\">again as:</span> {Escape(mention.Text)}</p>");
        }
        if (citation.Url is { } url)
        {
            html.Append($"<p class=\"facts\">{Escape(url)}</p>");
        }
        html.Append("</li>\n");
    }

    /// <summary>In words, with a bar to compare at a glance.</summary>
    private static string Sureness(double confidence) =>
        $"{Likelihood.WithPercent(confidence)} <span class=\"bar\" aria-hidden=\"true\"><i style=\"width:{Likelihood.Percent(confidence)}%\"></i></span>";

    private string Id(string id) => Escape(prefix + id);

    private static string Escape(string? text) => HtmlPage.Escape(text);
}
