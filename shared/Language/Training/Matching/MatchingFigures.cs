using FactCheck.Language.Evaluation;
using FactCheck.Language.Evaluation.Matching;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Training.Matching;

/// <summary>How well past claims are found for CheckThat's tweets: MAP@5, MRR, P@1, hit@10 and hit@50, each with the interval of a bootstrap over the queries.</summary>
public sealed record MatchingFigure(string Name, int Queries, IReadOnlyList<Estimate> Figures)
{
    /// <summary>The tweets of dev, by the model that ships.</summary>
    public static MatchingFigure Dev(string data, Random random)
    {
        var matching = new MatchingData(data);
        return Of("dev, as shipped", matching, MatchTrainer.Search(matching, matching.Queries("dev")), _ => MatchModel.Shipped.Order, random);
    }

    /// <summary>The tweets of train, each by weights fitted on the folds that it is not in; and by BM25 alone.</summary>
    public static IEnumerable<MatchingFigure> CrossValidated(string data, Random random)
    {
        var matching = new MatchingData(data);
        var queries = MatchTrainer.Search(matching, matching.Queries("train"));
        var weights = Enumerable.Range(0, MatchingData.Folds).Select(fold => MatchTrainer.Order(queries, other => other != fold)).ToList();
        yield return Of("train, cross-validated", matching, queries, query => weights[query.Fold], random);
        yield return Of("train, BM25 alone", matching, queries, _ => [1, .. new double[MatchModel.Shipped.Order.Length - 1]], random);
    }

    private static MatchingFigure Of(string name, MatchingData data, IReadOnlyList<SearchedQuery> queries, Func<JudgedQuery, double[]> weights, Random random)
    {
        var scores = queries.Select(searched => Score(data, searched, new MatchModel(weights(searched.Query), [], 0, 0))).ToList();
        return new MatchingFigure(name, queries.Count, Bootstrap.Estimate(scores, RetrievalScores.Mean, random));
    }

    private static RetrievalScores Score(MatchingData data, SearchedQuery searched, MatchModel model) => RetrievalScores.Of(
        [.. searched.Claims.Zip(searched.Features).OrderByDescending(candidate => model.OrderOf(candidate.Second)).ThenBy(candidate => candidate.First).Select(candidate => data.Claims[candidate.First].Id)],
        searched.Query.Same.Select(claim => data.Claims[claim].Id).ToHashSet());
}
