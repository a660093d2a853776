using FactCheck.Language.Attributions;
using FactCheck.Language.Evaluation;

namespace FactCheck.Language.Training;

/// <summary>What a model finds in marked articles, in few lines; <c>factcheck evaluate attribution</c> says more of the engine that ships.</summary>
internal static class AttributionFigures
{
    public static IEnumerable<string> Of(AttributionModel model, IReadOnlyList<AttributionArticle> articles)
    {
        var found = articles.AsParallel().AsOrdered()
            .Select(article => RelationWriter.Write(article.Tokens.Syntax, model.Find(article.Document, article.Tokens.Syntax))).ToArray();
        foreach (var threshold in new[] { model.Threshold, 0.5 })
        {
            var scorer = new AttributionScorer();
            for (var i = 0; i < articles.Count; i++)
            {
                scorer.Add(articles[i].Document, articles[i].Gold, [.. found[i].Where(relation => relation.Confidence >= threshold).Select(SystemRelation.Of)]);
            }
            var scores = scorer.Scores;
            yield return $"from {threshold:f2}: source {scores.Source}, cue {scores.Cue}, content {scores.Content}";
            yield return $"           relation {scores.Relations.Overlap}, exact {scores.Relations.Exact}";
            yield return $"           direct {scores.Direct.Overlap}, mixed {scores.Mixed.Overlap}, indirect {scores.Indirect.Overlap}";
        }
    }
}
