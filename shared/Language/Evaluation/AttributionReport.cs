namespace FactCheck.Language.Evaluation;

/// <summary>Everything that <c>factcheck evaluate attribution</c> prints, in the shape of its JSON.</summary>
public sealed record AttributionReport
{
    public required int Articles { get; init; }

    public required Headlines Headlines { get; init; }

    public required AttributionScores Scores { get; init; }

    /// <summary>By what the articles' names begin with; empty where they name no publisher.</summary>
    public required IReadOnlyDictionary<string, AttributionScores> Publishers { get; init; }

    /// <summary>Null where no relation bears a confidence.</summary>
    public required Reliability? Reliability { get; init; }

    /// <param name="scorer">With the articles that were scored.</param>
    /// <param name="random">Seeded, so that the same figures have the same intervals.</param>
    public static AttributionReport Of(AttributionScorer scorer, Random random)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        return new AttributionReport
        {
            Articles = scorer.Articles.DistinctBy(article => article.Article.Name).Count(),
            Headlines = Headlines.Of(scorer.Articles, random),
            Scores = scorer.Scores,
            Publishers = scorer.Articles.Where(article => article.Article.Publisher is not null)
                .GroupBy(article => article.Article.Publisher!, article => article.Scores)
                .OrderBy(articles => articles.Key, StringComparer.Ordinal)
                .ToDictionary(articles => articles.Key, AttributionScores.Sum),
            Reliability = scorer.Judged.Count > 0 ? Reliability.Of(scorer.Judged) : null,
        };
    }
}

/// <summary>The figures by which systems are compared, with their intervals over articles.</summary>
/// <param name="Source">F1 of exact spans.</param>
/// <param name="Cue">F1 of exact spans.</param>
/// <param name="Content">F1 of exact spans.</param>
/// <param name="Relation">F1 of relations that overlap in all roles.</param>
/// <param name="RelationExact">F1 of relations that are equal in all roles.</param>
/// <param name="DirectRecall">Share of the marked relations with direct quotes that overlap a found one in all roles.</param>
public sealed record Headlines(
    Estimate Source, Estimate Cue, Estimate Content, Estimate Relation, Estimate RelationExact, Estimate DirectRecall)
{
    internal static Headlines Of(IReadOnlyList<ScoredArticle> articles, Random random)
    {
        // An article that several annotators marked is one unit still.
        var units = articles.GroupBy(article => article.Article.Name, article => article.Scores).Select(AttributionScores.Sum);
        var estimates = Bootstrap.Estimate([.. units], Figures, random);
        return new Headlines(estimates[0], estimates[1], estimates[2], estimates[3], estimates[4], estimates[5]);
    }

    private static double[] Figures(IEnumerable<AttributionScores> articles)
    {
        var scores = AttributionScores.Sum(articles);
        return
        [
            scores.Source.Exact.F1, scores.Cue.Exact.F1, scores.Content.Exact.F1,
            scores.Relations.Overlap.F1, scores.Relations.Exact.F1, scores.Direct.Overlap.Recall,
        ];
    }
}
