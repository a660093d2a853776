using BenchmarkDotNet.Attributes;
using FactCheck.Language.Attributions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Benchmarks;

/// <summary>The engine's steps on the seeded articles, joined to one text of <see cref="Words"/> words; a mean is the time for all of them.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private const int Words = 10_000;

    private string text = "";
    private Document document = Document.Parse("");

    [GlobalSetup]
    public void ReadArticles()
    {
        text = Articles.Text(Words);
        document = Document.Parse(text);
    }

    [Benchmark]
    public Document Parse() => Document.Parse(text);

    [Benchmark]
    public int AnalyzeSyntax() => SyntaxAnalyzer.Analyze(document).Heads.Length;

    [Benchmark]
    public int ExtractAttributions() => AttributionExtractor.Extract(document).Count;

    [Benchmark]
    public int Analyze() => Language.Analyzer.Analyze(text).Claims.Count;
}
