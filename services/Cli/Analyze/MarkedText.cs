using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>A stretch of text under the same marks throughout.</summary>
internal readonly record struct Segment(int Start, int End, IReadOnlyList<Mark> Marks);

/// <summary>A claim, source, cue or content, with the id of its claim or attribution.</summary>
internal sealed record Mark(string Kind, string Id, int Start, int End);

/// <summary>
/// Cuts a text at every border of every mark, so that marks that nest or cross come out as well-formed markup: each segment
/// says which marks cover it.
/// </summary>
internal static class MarkedText
{
    public static IReadOnlyList<Segment> Segments(Analysis analysis)
    {
        var marks = Marks(analysis).Where(mark => mark.Start < mark.End).ToList();
        var borders = marks.SelectMany(mark => (int[])[mark.Start, mark.End]).Append(0).Append(analysis.Text.Length).Distinct().Order().ToList();
        var opening = marks.ToLookup(mark => mark.Start);
        var active = new List<Mark>();
        var segments = new List<Segment>(borders.Count);
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            active.RemoveAll(mark => mark.End <= borders[i]);
            active.AddRange(opening[borders[i]]);
            segments.Add(new Segment(borders[i], borders[i + 1], [.. active]));
        }
        return segments;
    }

    private static IEnumerable<Mark> Marks(Analysis analysis) =>
        analysis.Claims.Select(claim => new Mark("claim", claim.Id, claim.Start, claim.End))
            .Concat(analysis.Attributions.SelectMany(attribution => attribution.Source.Select(mention => Of("source", attribution, mention))
                .Append(Of("cue", attribution, attribution.Cue))
                .Concat(attribution.Content.Select(mention => Of("content", attribution, mention)))));

    private static Mark Of(string kind, AttributionRelation attribution, Mention mention) => new(kind, attribution.Id, mention.Start, mention.End);
}
