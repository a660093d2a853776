using BenchmarkDotNet.Attributes;
using FactCheck.Language;
using FactCheck.Language.Attributions;
using FactCheck.Language.Claims;
using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Benchmarks;

/// <summary>
/// The claim step beside the attribution step, on the same seeded articles, one by one as the suite reads them; both begin with the trees.
/// The step is all that is asked of a claim: its span, its scores with their reasons, types, quantities, hedges, who makes it and what it rests on;
/// some of that is measured by itself, too.
/// </summary>
public class ClaimBenchmarks
{
    private DocumentSyntax[] articles = [];
    private IReadOnlyList<AttributionRelation>[] attributions = [];
    private TokenRange[][] claims = [];
    private ClaimScorer[] scorers = [];

    [GlobalSetup]
    public void ReadArticles()
    {
        var texts = Articles.Texts();
        articles = [.. texts.Select(text => SyntaxAnalyzer.Analyze(Document.Parse(text)))];
        attributions = [.. articles.Select(article => AttributionExtractor.Extract(article))];
        claims = [.. articles.Zip(attributions, (article, said) => Link(article, said).Select(claim => article.Document.TokensIn(claim.Span)).ToArray())];
        scorers = [.. articles.Select(article => new ClaimScorer(article, Genre.News))];
        var (words, found) = (Articles.Words(texts), (claims.Sum(some => some.Length), "claims"));
        PerSecond.Tell(nameof(ExtractAttributions), words, (attributions.Sum(some => some.Count), "attributions"));
        PerSecond.Tell(nameof(ExtractClaims), words, found);
        PerSecond.Tell(nameof(ScoreClaims), words, found);
        PerSecond.Tell(nameof(ExplainScores), words, found);
        PerSecond.Tell(nameof(ReadQuantities), words, (ReadQuantities(), "quantities"));
        PerSecond.Tell(nameof(ExtractCitations), words, (ExtractCitations(), "citations"));
    }

    [Benchmark(Baseline = true)]
    public int ExtractAttributions() => articles.Sum(article => AttributionExtractor.Extract(article).Count);

    [Benchmark]
    public int ExtractClaims() => articles.Zip(attributions, (article, said) => Link(article, said).Count).Sum();

    /// <summary>Of the claims that are left in the end, with the articles around them.</summary>
    [Benchmark]
    public double ScoreClaims() => articles.Zip(claims, (article, some) =>
    {
        var scorer = new ClaimScorer(article, Genre.News);
        return some.Sum(claim => scorer.Score(claim).CheckWorthiness);
    }).Sum();

    [Benchmark]
    public int ExplainScores() => scorers.Zip(claims, (scorer, some) => some.Sum(claim => scorer.Explain(claim).Count)).Sum();

    /// <summary>Of every sentence.</summary>
    [Benchmark]
    public int ReadQuantities() => articles.Sum(article => article.Document.Sentences.Sum(sentence => QuantityReader.Read(article.Document.Text, sentence).Count));

    [Benchmark]
    public int ExtractCitations() => articles.Sum(article => CitationExtractor.Extract(article).Count);

    private static IReadOnlyList<Claim> Link(DocumentSyntax article, IReadOnlyList<AttributionRelation> said) =>
        ClaimLinker.Link(article, ClaimExtractor.Extract(article), said, CitationExtractor.Extract(article)).Claims;
}
