using FactCheck.Language.Text;

namespace FactCheck.Language.Evaluation;

/// <summary>
/// Holds found attributions against marked ones, over whole documents. Spans are compared as token ranges (marked ones rounded
/// outward, pieces that touch joined); README.md beside this file defines the figures.
/// </summary>
public sealed class AttributionScorer
{
    private readonly List<ScoredArticle> articles = [];
    private readonly List<JudgedRelation> judged = [];

    /// <summary>Of all articles together.</summary>
    public AttributionScores Scores => AttributionScores.Sum(articles.Select(article => article.Scores));

    /// <summary>In the order they were added.</summary>
    public IReadOnlyList<ScoredArticle> Articles => articles;

    /// <summary>The found relations that bear a confidence, and whether each was right.</summary>
    public IReadOnlyList<JudgedRelation> Judged => judged;

    /// <summary>Adds one article; returns which of the found relations overlap a marked one in all roles, in their order.</summary>
    public IReadOnlyList<bool> Add(Document document, GoldArticle article, IReadOnlyList<AttributionRelation> found) =>
        Add(document, article, [.. found.Select(SystemRelation.Of)]);

    /// <inheritdoc cref="Add(Document, GoldArticle, IReadOnlyList{AttributionRelation})"/>
    public IReadOnlyList<bool> Add(Document document, GoldArticle article, IReadOnlyList<SystemRelation> found)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(article);
        var counted = Enumerable.Range(0, found.Count).Where(i => !IsDiscarded(found[i], article)).ToArray();
        var pairing = new Pairing(
            [.. article.Relations.Select(relation => ScoredRelation.Of(document, relation))],
            [.. counted.Select(i => ScoredRelation.Of(document, found[i]))]);
        articles.Add(new ScoredArticle(article, Score(pairing)));
        var right = new bool[found.Count];
        for (var i = 0; i < counted.Length; i++)
        {
            right[counted[i]] = pairing.ByOverlap[i] >= 0;
            if (found[counted[i]].Confidence is { } confidence)
            {
                judged.Add(new JudgedRelation(confidence, right[counted[i]]));
            }
        }
        return right;
    }

    private static bool IsDiscarded(SystemRelation relation, GoldArticle article) =>
        (relation.Cue.Count > 0 ? relation.Cue : relation.Content).Any(piece => article.Discarded.Any(piece.Overlaps));

    private static AttributionScores Score(Pairing pairing) => new()
    {
        Source = RoleScorer.Score(pairing, relation => relation.Source),
        Cue = RoleScorer.Score(pairing, relation => relation.Cue),
        Content = RoleScorer.Score(pairing, relation => relation.Content),
        Relations = pairing.Of(_ => true),
        Direct = pairing.Of(relation => relation.Quote == QuoteType.Direct),
        Mixed = pairing.Of(relation => relation.Quote == QuoteType.Mixed),
        Indirect = pairing.Of(relation => relation.Quote == QuoteType.Indirect),
        WithSource = pairing.Of(relation => relation.Source.Length > 0),
        WithoutSource = pairing.Of(relation => relation.Source.Length == 0),
    };
}

/// <summary>One article with what it came to.</summary>
public sealed record ScoredArticle(GoldArticle Article, AttributionScores Scores);

/// <summary>A found relation's confidence, and whether it overlaps a marked one in all roles.</summary>
public readonly record struct JudgedRelation(double Confidence, bool IsRight);
