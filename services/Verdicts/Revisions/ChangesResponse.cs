using FactCheck.Hosting.Http;
using FactCheck.Language;
using FactCheck.Language.Revisions;
using FactCheck.Verdicts.Claims;
using Claim = FactCheck.Language.Claim;

namespace FactCheck.Verdicts.Revisions;

/// <summary>What differs between two analyses of an article.</summary>
internal sealed record ChangesResponse
{
    internal const string Example =
        """
        {
          "articleId": "art_019a8f2ee5b07d0c9f4be1c8a2d7f310", "from": { "revision": 1, "engine": "6" }, "to": { "revision": 2, "engine": "6" }, "unchanged": 3,
          "added": [], "removed": [],
          "changed": [{
            "id": "clm_019a8f2ee9c47a11b3d05f6e2a9c8b41", "aspects": ["number"],
            "before": { "text": "Taxes will rise by 5 percent next year", "start": 0, "end": 38 },
            "after": { "text": "Taxes will rise by 6 percent next year", "start": 0, "end": 38 }
          }]
        }
        """;

    public required string ArticleId { get; init; }

    public required AnalysisVersion From { get; init; }

    public required AnalysisVersion To { get; init; }

    /// <summary>How many claims say the same at the same offsets.</summary>
    public required int Unchanged { get; init; }

    public required IReadOnlyList<ClaimSide> Added { get; init; }

    public required IReadOnlyList<ClaimSide> Removed { get; init; }

    /// <summary>The same words by the same source, at other offsets.</summary>
    public required IReadOnlyList<MovedClaim> Moved { get; init; }

    public required IReadOnlyList<ChangedClaim> Changed { get; init; }

    public required AttributionChanges Attributions { get; init; }

    internal static ChangesResponse Of(Guid articleId, Analysis before, Analysis after, RevisionAlignment alignment)
    {
        var (was, now) = (new ClaimSides(before), new ClaimSides(after));
        var claims = alignment.Claims.ToLookup(pair => pair.Change);
        return new ChangesResponse
        {
            ArticleId = PublicId.Format(PublicId.Article, articleId),
            From = AnalysisVersion.Of(before),
            To = AnalysisVersion.Of(after),
            Unchanged = claims[RevisionChange.Unchanged].Count(),
            Added = [.. claims[RevisionChange.New].Select(pair => now.Of(pair.After!))],
            Removed = [.. claims[RevisionChange.Gone].Select(pair => was.Of(pair.Before!))],
            Moved = [.. claims[RevisionChange.Moved].Select(pair => new MovedClaim(
                pair.Before!.Id, pair.After!.Text, new TextSpan(pair.Before.Start, pair.Before.End), new TextSpan(pair.After.Start, pair.After.End)))],
            Changed = [.. claims[RevisionChange.Changed].Select(pair => new ChangedClaim(pair.Before!.Id, pair.Aspects, was.Of(pair.Before), now.Of(pair.After!)))],
            Attributions = AttributionChanges.Of(alignment),
        };
    }
}

/// <summary>Which revision, and which version of the engine read it.</summary>
internal sealed record AnalysisVersion(int Revision, string Engine)
{
    internal static AnalysisVersion Of(Analysis analysis) => new(analysis.Revision ?? 0, analysis.Engine.Version);
}

/// <summary>A claim as one of the two has it.</summary>
internal sealed record ClaimSide
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required IReadOnlyList<Quantity> Quantities { get; init; }

    public required IReadOnlyList<Mention> Hedges { get; init; }

    public required IReadOnlyList<ClaimAttribution> Attributions { get; init; }

    public required IReadOnlyList<Flag> Flags { get; init; }
}

internal sealed record MovedClaim(string Id, string Text, TextSpan Before, TextSpan After);

/// <param name="Id">Of the claim, in both.</param>
/// <param name="Aspects">What changed: words, quote, number, source, stance, hedge.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
internal sealed record ChangedClaim(string Id, IReadOnlyList<string> Aspects, ClaimSide Before, ClaimSide After);

/// <summary>The attributions, whose ids are of their revision alone, by what they hold.</summary>
internal sealed record AttributionChanges
{
    public required IReadOnlyList<ClaimAttribution> Added { get; init; }

    public required IReadOnlyList<ClaimAttribution> Removed { get; init; }

    public required IReadOnlyList<ChangedAttribution> Changed { get; init; }

    internal static AttributionChanges Of(RevisionAlignment alignment)
    {
        var attributions = alignment.Attributions.ToLookup(pair => pair.Change);
        return new AttributionChanges
        {
            Added = [.. attributions[RevisionChange.New].Select(pair => ClaimAttribution.From(pair.After!))],
            Removed = [.. attributions[RevisionChange.Gone].Select(pair => ClaimAttribution.From(pair.Before!))],
            Changed = [.. attributions[RevisionChange.Changed].Select(pair => new ChangedAttribution(
                pair.Aspects, ClaimAttribution.From(pair.Before!), ClaimAttribution.From(pair.After!)))],
        };
    }
}

/// <param name="Aspects">What changed: words, quote, source, stance, hedge.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
internal sealed record ChangedAttribution(IReadOnlyList<string> Aspects, ClaimAttribution Before, ClaimAttribution After);

/// <summary>Shows the claims of one analysis, each with who makes it.</summary>
internal sealed class ClaimSides(Analysis analysis)
{
    private readonly Dictionary<string, ClaimAttribution> attributions =
        analysis.Attributions.DistinctBy(relation => relation.Id).ToDictionary(relation => relation.Id, ClaimAttribution.From);

    internal ClaimSide Of(Claim claim) => new()
    {
        Id = claim.Id,
        Text = claim.Text,
        Start = claim.Start,
        End = claim.End,
        Quantities = claim.Quantities,
        Hedges = claim.Hedges,
        Attributions = [.. claim.AttributedTo.Where(attributions.ContainsKey).Select(id => attributions[id])],
        Flags = claim.Flags,
    };
}
