using BenchmarkDotNet.Attributes;
using FactCheck.Language;
using FactCheck.Language.Attributions;
using FactCheck.Language.Conflicts;
using FactCheck.Language.Policies;

namespace FactCheck.Benchmarks;

/// <summary>What is asked of finished analyses, those of the seeded articles: their sources, what contradicts itself, what the policy flags.</summary>
public class CheckBenchmarks
{
    private Analysis[] analyses = [];
    private Analysis[] marked = [];

    [GlobalSetup]
    public void ReadArticles()
    {
        var texts = Articles.Texts();
        analyses = [.. texts.Select(text => Analyzer.Analyze(text))];
        marked = [.. analyses.Select(ArticleConflicts.Mark)];
        var (words, claims) = (Articles.Words(texts), (analyses.Sum(analysis => analysis.Claims.Count), "claims"));
        PerSecond.Tell(nameof(JoinSources), words, (JoinSources(), "sources"));
        PerSecond.Tell(nameof(MarkConflicts), words, claims);
        PerSecond.Tell(nameof(EvaluatePolicy), words, claims);
    }

    [Benchmark]
    public int JoinSources() => analyses.Sum(analysis => ArticleSources.Of(analysis.Attributions).Count);

    [Benchmark]
    public int MarkConflicts() => analyses.Sum(analysis => ArticleConflicts.Mark(analysis).Claims.Sum(claim => claim.Conflicts!.Count));

    /// <summary>The default one, on claims whose conflicts are known.</summary>
    [Benchmark]
    public int EvaluatePolicy() => marked.Sum(analysis => PolicyEvaluator.Evaluate(analysis, Policy.Default).Claims.Sum(claim => claim.Flags.Count));
}
