using System.Text.RegularExpressions;
using FactCheck.Language.Evaluation.Matching;
using FactCheck.Language.Matching;
using FactCheck.Language.Training.Claims;

namespace FactCheck.Language.Training.Matching;

/// <summary>A query with the numbers of the claims that say the same, and its fold: queries with a claim in common are in one.</summary>
internal sealed record JudgedQuery(string Text, IReadOnlySet<int> Same, int Fold);

/// <summary>CheckThat's past claims with its judged tweets, and sentences of other kinds, which have no match among them.</summary>
internal sealed partial class MatchingData
{
    public const string Folder = "claim-matching", News = "polnear/data";
    public const int Folds = 5;

    /// <summary>Every so many articles, and of each every so many sentences: a thousand or so, from all over.</summary>
    private const int EveryArticle = 6, EverySentence = 5, EveryStatement = 23;

    private const int QueriesOfSmall = 20, OthersOfSmall = 20;

    private const int LikeliestCopies = 20;

    /// <summary>What a copy shares of the words of the shorter one.</summary>
    private const double ShareOfCopies = 0.6;

    private readonly Dictionary<string, int> numbers;

    public MatchingData(string data)
    {
        Data = data;
        Claims = MatchingFiles.Collection(Path.Combine(data, Folder, "verified_claims.docs.tsv"));
        numbers = Claims.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index);
        Collection = new ClaimCollection([.. Claims.Select(claim => claim.Text)]);
    }

    public static IReadOnlyList<string> Files => [$"{Folder}/verified_claims.docs.tsv", $"{Folder}/train/tweets.queries.tsv", $"{Folder}/train/tweet-vclaim-pairs.qrels", News, ClaimCorpora.Crowd];

    public IReadOnlyList<CollectedClaim> Claims { get; }

    public ClaimCollection Collection { get; }

    private string Data { get; }

    /// <param name="split">train or dev.</param>
    public IReadOnlyList<JudgedQuery> Queries(string split)
    {
        var same = MatchingFiles.Judgements(Path.Combine(Data, Folder, split, "tweet-vclaim-pairs.qrels"));
        var queries = MatchingFiles.Queries(Path.Combine(Data, Folder, split, "tweets.queries.tsv")).Where(query => same.ContainsKey(query.Id)).ToList();
        var fold = FactCheck.Language.Training.Claims.Folds.ByGroup([.. queries.Select(query => same[query.Id].Order(StringComparer.Ordinal).First())], Folds);
        return [.. queries.Select((query, i) => new JudgedQuery(query.Text, same[query.Id].Select(id => numbers[id]).ToHashSet(), fold(i)))];
    }

    /// <summary>Sentences of news and of debates: none of them repeats a past claim but by chance.</summary>
    public IReadOnlyList<string> Others() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Data, News), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Where((_, i) => i % EveryArticle == 0)
            .SelectMany(file => Sentence().Matches(File.ReadAllText(file)).Select(match => match.Value).Where((_, i) => i % EverySentence == 0)),
        .. ClaimCorpora.ClaimBuster(Data, ClaimCorpora.Crowd).Select(row => row.Text).Where((text, i) => i % EveryStatement == 0 && text.Length > 40),
    ];

    /// <summary>With the claims that are copies of these: the collection has checks of one claim twice, and judgements name one of them.</summary>
    public IReadOnlySet<int> WithCopies(IReadOnlySet<int> same)
    {
        var copies = same.ToHashSet();
        foreach (var claim in same)
        {
            var words = WordsOf(claim);
            var alike = Collection.Search(new ClaimQuery(Claims[claim].Text.Whole)).Candidates.Select(candidate => candidate.Candidate.Claim).Take(LikeliestCopies);
            copies.UnionWith(alike.Where(other => IsCopy(words, WordsOf(other))));
        }
        return copies;
    }

    /// <summary>Collections of a few claims: each has those of every so many of the queries, from its own place on, and some of the others.</summary>
    public IReadOnlyList<SmallCollection> SmallCollections(IReadOnlyList<JudgedQuery> queries)
    {
        var count = queries.Count / QueriesOfSmall;
        return [.. Enumerable.Range(0, count).AsParallel().AsOrdered().Select(place =>
        {
            var own = queries.Where((_, i) => i % count == place).SelectMany(query => query.Same);
            var others = Enumerable.Range(0, OthersOfSmall).Select(i => ((i * count) + place) * 7 % Claims.Count);
            return new SmallCollection([.. own.Concat(others).Distinct()], Claims);
        })];
    }

    private HashSet<string> WordsOf(int claim) => MatchWords.Of(Claims[claim].Text.Claim).ToHashSet(StringComparer.Ordinal);

    private static bool IsCopy(HashSet<string> words, HashSet<string> others) =>
        words.Count(others.Contains) >= ShareOfCopies * Math.Min(words.Count, others.Count);

    [GeneratedRegex(@"[A-Z][^.!?\n]{40,300}[.!?]")]
    private static partial Regex Sentence();
}

/// <summary>A few claims of a collection, under the numbers that they have there.</summary>
internal sealed class SmallCollection(IReadOnlyList<int> numbers, IReadOnlyList<CollectedClaim> claims)
{
    private readonly ClaimCollection collection = new([.. numbers.Select(number => claims[number].Text)]);

    public SearchedQuery Search(JudgedQuery query)
    {
        var found = SearchedQuery.Of(query, collection.Search(new ClaimQuery(query.Text)));
        return found with { Claims = [.. found.Claims.Select(claim => numbers[claim])] };
    }
}
