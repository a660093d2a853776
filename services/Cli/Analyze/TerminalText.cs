using System.Text;
using FactCheck.Language;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactCheck.Cli.Analyze;

/// <summary>
/// The paragraphs in which somebody is quoted, their sources, cues and contents marked: bold, italic and underlined, so that no
/// colour is needed. After each cue stands the id of its attribution, whose note follows the paragraph.
/// </summary>
internal static class TerminalText
{
    public static IEnumerable<IRenderable> Of(Analysis analysis)
    {
        var attributions = analysis.Attributions.ToDictionary(attribution => attribution.Id);
        var segments = MarkedText.Segments(analysis);
        var start = 0;
        foreach (var line in analysis.Text.Split('\n'))
        {
            var paragraph = new TextSpan(start, start + line.Length);
            var within = segments.Select(segment => Within(segment, paragraph)).Where(segment => segment.Start < segment.End).ToList();
            if (within.Exists(segment => segment.Marks.Any(mark => mark.Kind != "claim")))
            {
                yield return new Markup(string.Concat(within.Select(segment => Marked(segment, analysis.Text, attributions))));
                yield return Text.NewLine;
                yield return Notes(analysis.Attributions.Where(attribution => paragraph.Contains(attribution.Cue.Span)));
                yield return Text.NewLine;
            }
            start = paragraph.End + 1;
        }
    }

    private static Segment Within(Segment segment, TextSpan paragraph) =>
        segment with { Start = Math.Max(segment.Start, paragraph.Start), End = Math.Min(segment.End, paragraph.End) };

    private static string Marked(Segment segment, string text, Dictionary<string, AttributionRelation> attributions)
    {
        var words = Markup.Escape(text[segment.Start..segment.End]);
        var style = string.Join(' ', segment.Marks.Select(mark => StyleOf(mark, attributions)).Where(style => style.Length > 0).Distinct());
        var marked = new StringBuilder(style.Length > 0 ? $"[{style}]{words}[/]" : words);
        foreach (var cue in segment.Marks.Where(mark => mark.Kind == "cue" && mark.End == segment.End))
        {
            marked.Append($"[grey]{Markup.Escape($"[{cue.Id}]")}[/]");
        }
        return marked.ToString();
    }

    private static string StyleOf(Mark mark, Dictionary<string, AttributionRelation> attributions) => mark.Kind switch
    {
        "source" => Attributed.IsUnnamed(attributions[mark.Id].SourceClass) ? "bold invert" : "bold",
        "cue" => "italic",
        "content" => "underline",
        _ => "",
    };

    private static Grid Notes(IEnumerable<AttributionRelation> attributions)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(1)).AddColumn(new GridColumn().PadRight(0));
        foreach (var attribution in attributions)
        {
            grid.AddRow($"[grey]{Markup.Escape($"[{attribution.Id}]")}[/]", $"[blue]{Markup.Escape(TerminalReport.OneLine(Attributed.By(attribution)))}[/]");
            if (attribution.Content.Count > 0)
            {
                grid.AddRow("", $"[grey]{Markup.Escape($"says: {Shortened(TerminalReport.OneLine(Attributed.Pieces(attribution.Content)))}")}[/]");
            }
        }
        return grid;
    }

    /// <summary>Its first and its last words: the whole stands above.</summary>
    private static string Shortened(string content)
    {
        var words = content.Split(' ');
        return words.Length <= 14 ? content : $"{string.Join(' ', words[..8])} … {string.Join(' ', words[^4..])}";
    }
}
