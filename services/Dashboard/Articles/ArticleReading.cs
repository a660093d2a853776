using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review;

namespace FactCheck.Dashboard.Articles;

/// <summary>An article ready to be drawn: its marked lines, and its claims in the order of the text.</summary>
public sealed record ArticleReading
{
    public required Article Article { get; init; }

    public required ArticleAnalysis Analysis { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Null where there is no revision before.</summary>
    public ArticleChanges? Changes { get; init; }

    internal static ArticleReading Create(Article article, ArticleAnalysis analysis, IEnumerable<Claim> claims)
    {
        var places = analysis.Claims.Select((claim, index) => (claim.Id, index)).ToDictionary(place => place.Id, place => place.index);
        return new ArticleReading
        {
            Article = article,
            Analysis = analysis,
            Lines = MarkedText.Split(analysis.Text, MarksOf(analysis)),
            // Claims of an older revision have no place in this text.
            Claims = [.. claims.Where(claim => places.ContainsKey(claim.Id)).OrderBy(claim => places[claim.Id])],
        };
    }

    internal ArticleReading With(Claim changed) => this with { Claims = [.. Claims.Select(claim => claim.Id == changed.Id ? changed : claim)] };

    private static IEnumerable<Mark> MarksOf(ArticleAnalysis analysis)
    {
        foreach (var claim in analysis.Claims)
        {
            yield return new Mark(claim.Start, claim.End, MarkKind.Claim, claim.Id);
        }

        foreach (var citation in analysis.Citations)
        {
            yield return new Mark(citation.Start, citation.End, MarkKind.Citation, citation.Key);
        }

        foreach (var attribution in analysis.Attributions)
        {
            yield return new Mark(attribution.Cue.Start, attribution.Cue.End, MarkKind.Cue, attribution.Id);
            foreach (var source in attribution.Source)
            {
                yield return new Mark(source.Start, source.End, MarkKind.Source, attribution.Id);
            }

            foreach (var content in attribution.Content)
            {
                yield return new Mark(content.Start, content.End, MarkKind.Content, attribution.Id);
            }
        }
    }

    /// <summary>What a mark says when it is pointed at.</summary>
    internal string Describe(Segment segment)
    {
        var lines = new List<string>();
        foreach (var mark in segment.Marks)
        {
            if (mark.Kind == MarkKind.Claim)
            {
                var flags = Analysis.Claims.First(claim => claim.Id == mark.Id).Flags;
                lines.Add(flags.Count == 0 ? "Claim" : $"Claim: {string.Join(", ", flags.Select(flag => Wording.Of(flag.Rule)))}");
            }
            else if (mark.Kind == MarkKind.Citation)
            {
                lines.Add($"Rests on: {Wording.Of(Analysis.Citations.First(citation => citation.Key == mark.Id).Kind)}");
            }
            else
            {
                lines.Add(Describe(mark.Kind, Analysis.Attributions.First(attribution => attribution.Id == mark.Id)));
            }
        }

        return string.Join('\n', lines.Distinct());
    }

    /// <summary>Whether an attribution's source is somebody whose name the reader is not told.</summary>
    internal bool IsUnnamed(string attributionId) =>
        Wording.IsUnnamed(Analysis.Attributions.First(attribution => attribution.Id == attributionId).SourceClass);

    /// <summary>The worst severity of a claim's flags; null where it has none.</summary>
    internal string? SeverityOf(string claimId)
    {
        var flags = Claims.FirstOrDefault(claim => claim.Id == claimId)?.Flags ?? [];
        return flags.Count == 0 ? null
            : flags.Any(flag => flag.Severity == "block") ? "block"
            : flags.Any(flag => flag.Severity == "warn") ? "warn"
            : "info";
    }

    private static string Describe(MarkKind kind, AnalysedAttribution attribution)
    {
        var who = attribution.Speaker is { } speaker ? $"{speaker.Name} ({Wording.SourceClass(attribution.SourceClass)})" : Wording.SourceClass(attribution.SourceClass);
        var stance = attribution.Stance is null or "neutral" ? "" : $", {Wording.Of(attribution.Stance)}";
        var sure = attribution.Confidence is { } confidence ? $", {Wording.Percent(confidence)} likely right" : "";
        return kind switch
        {
            MarkKind.Source => $"Source: {who}{stance}",
            MarkKind.Cue => $"Cue: {Wording.Of(attribution.Stance ?? "neutral")}, {Wording.Of(attribution.Quote ?? "indirect")}{sure}",
            _ => $"Said by {who}{stance}",
        };
    }
}
