using FactCheck.Language.Learning;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Training.Matching;

/// <summary>
/// Fits what puts candidates in order on the judged queries, and what says how likely one says the same on those, on the same queries with their claims taken
/// out of the collection, and on sentences that have none there.
/// </summary>
public static class MatchTrainer
{
    /// <summary>How many of the best candidates of a query are learnt from when likelihoods are: reviewers see no more.</summary>
    private const int Shown = 3;

    /// <summary>The share of sentences without a match for which something may be suggested, and the share of queries without a match for which it may be said to be the same.</summary>
    private const double WrongSuggestions = 0.05, WrongSame = 0.002;

    /// <summary>How much the weights may grow; the rows are many and the features four.</summary>
    private const double Cost = 10;

    public static IReadOnlyList<string> TrainingFiles => MatchingData.Files;

    public static TrainedModel Train(string folder, IProgress<string> progress)
    {
        var data = new MatchingData(folder);
        progress.Report($"{data.Claims.Count:N0} past claims");
        var queries = Search(data, data.Queries("train"));
        progress.Report($"{queries.Count:N0} judged queries; the right claim is among the candidates of {queries.Count(query => query.Right >= 0):N0}");
        var order = Order(queries, _ => true);
        var rows = Rows(data, queries, order);
        progress.Report($"{rows.Count:N0} candidates, {rows.Count(row => row.Is):N0} of them right, to tell likelihoods from");
        var heldOut = Enumerable.Range(0, MatchingData.Folds).SelectMany(fold => Held(rows, fold)).ToList();
        var (suggest, same) = (Quantile(heldOut, row => row.Kind == RowKind.Other, WrongSuggestions), Quantile(heldOut, row => row.Kind == RowKind.Without, WrongSame));
        foreach (var threshold in (double[])[suggest, same])
        {
            progress.Report(Report(heldOut, threshold));
        }
        return new TrainedModel(MatchModel.Kind, new MatchModel(order, Likelihood(rows, _ => true), suggest, same).ToFile());
    }

    /// <summary>Weights of the order, from the queries whose fold is to be included.</summary>
    internal static double[] Order(IEnumerable<SearchedQuery> queries, Func<int, bool> includes) =>
        ConditionalLogit.Train([.. queries.Where(query => query.Right >= 0 && includes(query.Query.Fold)).Select(query => new RivalRows([.. query.Features.Select(features => features.ForOrder)], query.Right))]);

    /// <summary>Searches for each query; in parallel, and in the same order every time.</summary>
    internal static IReadOnlyList<SearchedQuery> Search(MatchingData data, IReadOnlyList<JudgedQuery> queries) =>
        [.. queries.AsParallel().AsOrdered().Select(query => SearchedQuery.Of(query, data.Collection.Search(new ClaimQuery(query.Text))))];

    /// <summary>The best candidates for each query and for each other sentence, in the whole collection and in a small one, as a newsroom has that begins.</summary>
    private static List<Row> Rows(MatchingData data, IReadOnlyList<SearchedQuery> queries, double[] order)
    {
        var model = new MatchModel(order, [], 0, 0);
        var small = data.SmallCollections([.. queries.Select(query => query.Query)]);
        var judged = queries.AsParallel().AsOrdered().SelectMany((searched, i) =>
        {
            var (query, same) = (searched.Query, data.WithCopies(searched.Query.Same));
            var (own, other) = (small[i % small.Count], small[(i + 1) % small.Count]);
            return (IEnumerable<Row>)
            [
                .. Best(searched, model, RowKind.With, same),
                .. Best(SearchedQuery.Of(query, data.Collection.Search(new ClaimQuery(query.Text), same)), model, RowKind.Without, same),
                .. Best(own.Search(query), model, RowKind.With, same),
                .. Best(other.Search(query), model, RowKind.Without, same),
            ];
        });
        var others = data.Others().AsParallel().AsOrdered().SelectMany((text, i) =>
        {
            var query = new JudgedQuery(text, new HashSet<int>(), i % MatchingData.Folds);
            return Best(SearchedQuery.Of(query, data.Collection.Search(new ClaimQuery(text))), model, RowKind.Other, query.Same)
                .Concat(Best(small[i % small.Count].Search(query), model, RowKind.Other, query.Same));
        });
        return [.. judged, .. others];
    }

    private static IEnumerable<Row> Best(SearchedQuery searched, MatchModel model, RowKind kind, IReadOnlySet<int> same) =>
        searched.Features.Index()
            .Where(entry => kind != RowKind.Without || !same.Contains(searched.Claims[entry.Index]))
            .OrderByDescending(entry => model.OrderOf(entry.Item))
            .Take(Shown)
            .Select((entry, place) => new Row(searched.Query.Text, entry.Item, same.Contains(searched.Claims[entry.Index]), searched.Query.Fold, kind, place));

    private static double[] Likelihood(IEnumerable<Row> rows, Func<int, bool> includes)
    {
        var numbers = Enumerable.Range(0, MatchFeatures.CountForLikelihood).ToArray();
        var learnt = rows.Where(row => includes(row.Fold))
            .Select(row => new WeighedRow(numbers, [.. row.Features.ForLikelihood.Select(value => (float)value)], row.Is, Cost))
            .ToList();
        return [.. LogisticRegression.Train(learnt, numbers.Length).Select(weight => (double)weight)];
    }

    private static IEnumerable<Row> Held(List<Row> rows, int fold)
    {
        var model = new MatchModel([], Likelihood(rows, other => other != fold), 0, 0);
        return rows.Where(row => row.Fold == fold).Select(row => row with { Likelihood = model.LikelihoodOf(row.Features) });
    }

    /// <summary>The likelihood that the best candidate of no more than this share of such queries reaches.</summary>
    private static double Quantile(List<Row> rows, Func<Row, bool> among, double share)
    {
        var best = rows.Where(row => row.Place == 0 && among(row)).Select(row => row.Likelihood).OrderDescending().ToList();
        return best[(int)(share * best.Count)];
    }

    private static string Report(List<Row> rows, double threshold)
    {
        var reached = rows.Where(row => row.Likelihood >= threshold).ToList();
        return $"from {threshold:f3}: right for {Share(RowKind.With, row => row.Is):p1} of queries that have a match; something for {Share(RowKind.Without, _ => true):p1} of the same without it, "
            + $"for {Share(RowKind.Other, _ => true):p1} of other sentences; {reached.Where(row => row.Kind == RowKind.With).Average(row => row.Is ? 1 : 0):p1} of what is shown where there is a match is right";

        double Share(RowKind kind, Func<Row, bool> counts) =>
            (double)reached.Where(row => row.Kind == kind && counts(row)).Select(row => row.Query).Distinct().Count() / rows.Where(row => row.Kind == kind).Select(row => row.Query).Distinct().Count();
    }

    private enum RowKind
    {
        /// <summary>A query whose claim is in the collection.</summary>
        With,

        /// <summary>The same with its claim, and that one's copies, taken out.</summary>
        Without,

        /// <summary>A sentence of another kind.</summary>
        Other,
    }

    private sealed record Row(string Query, MatchFeatures Features, bool Is, int Fold, RowKind Kind, int Place, double Likelihood = 0);
}

/// <summary>A judged query with its candidates, by number, and their features; which of them is right, −1 where none is.</summary>
internal sealed record SearchedQuery(JudgedQuery Query, IReadOnlyList<int> Claims, IReadOnlyList<MatchFeatures> Features, int Right)
{
    public static SearchedQuery Of(JudgedQuery query, CandidateList list)
    {
        var claims = list.Candidates.Select(candidate => candidate.Candidate.Claim).ToList();
        return new SearchedQuery(query, claims, MatchFeatures.Of(list), claims.FindIndex(query.Same.Contains));
    }
}
