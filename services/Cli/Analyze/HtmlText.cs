using System.Text;
using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>The article's text with its marks: each stretch says whose it is, and each cue leads to its card.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder html = new();
    private readonly HashSet<string> anchored = [];
    private readonly Dictionary<string, AttributionRelation> attributions;
    private readonly Dictionary<string, Claim> claims;
    private readonly string prefix;

    private HtmlText(Analysis analysis, string prefix)
    {
        attributions = analysis.Attributions.ToDictionary(attribution => attribution.Id);
        claims = analysis.Claims.ToDictionary(claim => claim.Id);
        this.prefix = prefix;
    }

    public static string Of(Analysis analysis, string prefix)
    {
        var text = new HtmlText(analysis, prefix);
        foreach (var segment in MarkedText.Segments(analysis))
        {
            text.Append(segment, HtmlPage.Escape(analysis.Text[segment.Start..segment.End]));
        }
        return text.html.ToString();
    }

    private void Append(Segment segment, string words)
    {
        if (segment.Marks.Count == 0)
        {
            html.Append(words);
            return;
        }
        // Of two claims that begin at one place, the longer one is found by its next segment.
        var claim = segment.Marks.FirstOrDefault(mark => mark.Kind == "claim" && !anchored.Contains(mark.Id));
        var anchor = claim is not null && anchored.Add(claim.Id) ? $" id=\"{prefix}{HtmlPage.Escape(claim.Id)}\"" : "";
        var of = string.Join(' ', segment.Marks.Select(mark => prefix + mark.Id).Distinct());
        var title = string.Join('\n', segment.Marks.Select(Describe).Distinct());
        html.Append($"<span class=\"{string.Join(' ', Classes(segment.Marks))}\"{anchor} data-of=\"{HtmlPage.Escape(of)}\" title=\"{HtmlPage.Escape(title)}\">");
        html.Append(segment.Marks.LastOrDefault(mark => mark.Kind == "cue") is { } cue ? LinkToCard(cue, segment, words) : words);
        html.Append("</span>");
    }

    private string LinkToCard(Mark cue, Segment segment, string words)
    {
        var id = HtmlPage.Escape(prefix + cue.Id);
        var anchor = anchored.Add(cue.Id) ? $" id=\"{id}-cue\"" : "";
        // The number stands in an attribute, so that the text can be copied as it is.
        var note = segment.End == cue.End ? $" data-note=\"{HtmlPage.Escape(cue.Id)}\"" : "";
        return $"<a href=\"#{id}\"{anchor}{note}>{words}</a>";
    }

    private IEnumerable<string> Classes(IReadOnlyList<Mark> marks)
    {
        var kinds = marks.Select(mark => mark.Kind).Distinct();
        if (marks.Any(mark => mark.Kind == "source" && Attributed.IsUnnamed(attributions[mark.Id].SourceClass)))
        {
            kinds = kinds.Append("unnamed");
        }
        if (marks.Count(mark => mark.Kind == "content") > 1)
        {
            kinds = kinds.Append("nested");
        }
        return marks.Any(mark => mark.Kind == "claim" && claims[mark.Id].Flags.Any(flag => flag.Severity != "info")) ? kinds.Append("flagged") : kinds;
    }

    private string Describe(Mark mark) => mark.Kind switch
    {
        "claim" when claims[mark.Id].Flags is { Count: > 0 } flags => $"claim {mark.Id}: {string.Join(", ", flags.Select(flag => flag.Rule))}",
        "claim" => $"claim {mark.Id}",
        "source" => $"source {mark.Id}: {Who(attributions[mark.Id])}",
        "cue" => $"cue {mark.Id}: {Attributed.Words(attributions[mark.Id].Stance)}, by {Who(attributions[mark.Id])}",
        _ => $"content {mark.Id}: {Attributed.Words(attributions[mark.Id].Quote)}, by {Who(attributions[mark.Id])}",
    };

    private static string Who(AttributionRelation attribution) =>
        attribution.Speaker is { } speaker ? $"{Attributed.Speaker(speaker)} ({Attributed.Words(attribution.SourceClass)})" : Attributed.Words(attribution.SourceClass);
}
