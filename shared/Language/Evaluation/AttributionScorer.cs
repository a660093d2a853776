using FactCheck.Language.Attributions;
using FactCheck.Language.Text;

namespace FactCheck.Language.Evaluation;

/// <summary>
/// Holds found attributions against marked ones, over whole documents. Spans are compared as token ranges (marked ones rounded
/// outward, pieces that touch joined). Exact: equal pieces, as in CofeNet (Wang et al., 2022). Overlap of a relation: one-to-one
/// assignment in which every role present in one is present in the other and shares a token with it.
/// </summary>
public sealed class AttributionScorer
{
    private readonly Tally source = new();
    private readonly Tally cue = new();
    private readonly Tally content = new();
    private readonly Tally overlap = new();
    private readonly Tally exact = new();
    private readonly Dictionary<QuoteType, Tally> byQuote = Enum.GetValues<QuoteType>().ToDictionary(type => type, _ => new Tally());

    public AttributionScores Scores => new(
        source.Score, cue.Score, content.Score, overlap.Score, exact.Score,
        byQuote.ToDictionary(entry => entry.Key, entry => entry.Value.Score));

    /// <summary>Adds one article; returns which of the found relations overlap a marked one, in their order.</summary>
    public IReadOnlyList<bool> Add(Document document, GoldArticle article, IReadOnlyList<AttributionRelation> found)
    {
        var gold = article.Relations.Select(relation => ScoredRelation.Of(document, relation)).ToArray();
        var ours = found.Select(relation => ScoredRelation.Of(document, relation)).ToArray();
        var counted = ours.Where(relation => !article.Discarded.Any(junk => relation.Cue.Any(piece => document.SpanOf(piece).Overlaps(junk)))).ToArray();
        source.AddSets(gold.SelectMany(g => g.Source), counted.SelectMany(o => o.Source));
        cue.AddSets(gold.SelectMany(g => g.Cue), counted.SelectMany(o => o.Cue));
        content.AddSets(gold.SelectMany(g => g.Content), counted.SelectMany(o => o.Content));
        exact.Add(counted.Length, gold.Length, Assignment.Count(counted, gold, (o, g) => o.Equals(g)));
        var matches = Assignment.Match(counted, gold, (o, g) => o.OverlapsRoles(g));
        overlap.Add(counted.Length, gold.Length, matches.Count(match => match >= 0));
        CountByQuote(document, gold, counted, matches);
        var matched = counted.Where((_, i) => matches[i] >= 0).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. ours.Select(matched.Contains)];
    }

    private void CountByQuote(Document document, ScoredRelation[] gold, ScoredRelation[] ours, int[] matches)
    {
        foreach (var type in Enum.GetValues<QuoteType>())
        {
            byQuote[type].Add(
                ours.Count(relation => Type(relation) == type),
                gold.Count(relation => Type(relation) == type),
                matches.Count(match => match >= 0 && Type(gold[match]) == type));
        }

        QuoteType Type(ScoredRelation relation) => QuoteTypes.Of(document, relation.Content);
    }
}

/// <param name="Source">Exact spans.</param>
/// <param name="Cue">Exact spans.</param>
/// <param name="Content">Exact spans.</param>
/// <param name="Overlap">Relations, all roles overlapping.</param>
/// <param name="Exact">Relations, all roles equal.</param>
/// <param name="OverlapByQuote">Relations by quote type; precision counts found relations by their own type.</param>
public sealed record AttributionScores(
    Score Source, Score Cue, Score Content, Score Overlap, Score Exact, IReadOnlyDictionary<QuoteType, Score> OverlapByQuote);

/// <summary>How many were found, how many there are and how many of them agree.</summary>
public readonly record struct Score(int Found, int Gold, int Agreed)
{
    public double Precision => Found == 0 ? 0 : (double)Agreed / Found;

    public double Recall => Gold == 0 ? 0 : (double)Agreed / Gold;

    public double F1 => Found + Gold == 0 ? 0 : 2.0 * Agreed / (Found + Gold);

    public override string ToString() => $"{100 * F1:f1} (P {100 * Precision:f1} R {100 * Recall:f1})";
}
