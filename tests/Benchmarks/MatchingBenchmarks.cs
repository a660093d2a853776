using BenchmarkDotNet.Attributes;
using FactCheck.Language;
using FactCheck.Language.Matching;

namespace FactCheck.Benchmarks;

/// <summary>
/// The search for past claims without its database: every tenth claim of the seeded articles, held against some <see cref="PastClaims"/> past ones, which are
/// halves of two sentences each.
/// </summary>
public class MatchingBenchmarks
{
    private const int PastClaims = 10_000, EveryClaim = 10;

    private MatchText[] past = [];
    private ClaimCollection collection = new([]);
    private string[] claims = [];
    private ClaimQuery[] queries = [];
    private CandidateList[] candidates = [];

    [GlobalSetup]
    public void ReadClaims()
    {
        Analysis[] analyses = [.. Articles.Texts().Select(text => Analyzer.Analyze(text))];
        string[][] sentences = [.. analyses.SelectMany(analysis => analysis.Sentences.Select(sentence => analysis.Text[sentence.Start..sentence.End].Split(' ')))];
        past = [.. sentences.SelectMany(_ => sentences, Halves).Where((_, i) => i % ((sentences.Length * sentences.Length / PastClaims) + 1) == 0)];
        claims = [.. analyses.SelectMany(analysis => analysis.Claims).Where((_, i) => i % EveryClaim == 0).Select(claim => claim.Text)];
        collection = new ClaimCollection(past);
        queries = [.. claims.Select(claim => new ClaimQuery(claim))];
        candidates = [.. queries.Select(query => collection.Search(query))];
        PerSecond.Tell(nameof(IndexPastClaims), (past.Length, "past claims"));
        foreach (var benchmark in (string[])[nameof(ReadQueries), nameof(FindCandidates), nameof(RankCandidates), nameof(TellDifferences)])
        {
            PerSecond.Tell(benchmark, (claims.Length, "claims"));
        }
    }

    /// <summary>Words, postings in blocks, and what finds misspelt words.</summary>
    [Benchmark]
    public object IndexPastClaims() => new ClaimCollection(past);

    [Benchmark]
    public int ReadQueries() => claims.Sum(claim => new ClaimQuery(claim).Words.Count);

    /// <summary>The <see cref="CandidateList.Most"/> best by BM25.</summary>
    [Benchmark]
    public int FindCandidates() => queries.Sum(query => collection.Search(query).Candidates.Count);

    /// <summary>All of them in order, and how likely each says the same.</summary>
    [Benchmark]
    public int RankCandidates() => candidates.Sum(list => ClaimMatcher.Rank(list).Count);

    /// <summary>Between a claim and the candidate that is likest by BM25.</summary>
    [Benchmark]
    public int TellDifferences() => claims.Zip(candidates, (claim, list) => ClaimDifferences.Between(claim, list.Candidates[0].Text).Count).Sum();

    private static MatchText Halves(string[] first, string[] second) => new(string.Join(' ', first.Take(first.Length / 2).Concat(second.Skip(second.Length / 2))), null);
}
