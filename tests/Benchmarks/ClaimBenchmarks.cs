using BenchmarkDotNet.Attributes;
using FactCheck.Language;
using FactCheck.Language.Attributions;
using FactCheck.Language.Claims;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Benchmarks;

/// <summary>
/// The claim step beside the attribution step, on the same seeded articles, one by one as the suite reads them; both begin with the trees.
/// The step is all that is asked of a claim: its span, its scores with their reasons, types, quantities, hedges, who makes it and what it rests on.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[Config(typeof(PerSecond))]
public class ClaimBenchmarks
{
    private DocumentSyntax[] articles = [];
    private IReadOnlyList<AttributionRelation>[] attributions = [];

    [GlobalSetup]
    public void ReadArticles()
    {
        articles = [.. Articles.Texts().Select(text => SyntaxAnalyzer.Analyze(Document.Parse(text)))];
        attributions = [.. articles.Select(article => AttributionExtractor.Extract(article))];
        PerSecond.Items[nameof(ExtractAttributions)] = (attributions.Sum(found => found.Count), "attributions");
        PerSecond.Items[nameof(ExtractClaims)] = (ExtractClaims(), "claims");
    }

    [Benchmark(Baseline = true)]
    public int ExtractAttributions() => articles.Sum(article => AttributionExtractor.Extract(article).Count);

    [Benchmark]
    public int ExtractClaims()
    {
        var count = 0;
        for (var i = 0; i < articles.Length; i++)
        {
            count += ClaimLinker.Link(articles[i], ClaimExtractor.Extract(articles[i]), attributions[i], CitationExtractor.Extract(articles[i])).Claims.Count;
        }
        return count;
    }
}
