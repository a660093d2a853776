using BenchmarkDotNet.Attributes;
using FactCheck.Language;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Benchmarks;

/// <summary>What comes before the models of attributions and claims, on the seeded articles one by one; and the whole analysis.</summary>
public class TextBenchmarks
{
    private string[] texts = [];
    private Document[] documents = [];
    private DocumentSyntax[] trees = [];
    private string[] written = [];

    [GlobalSetup]
    public void ReadArticles()
    {
        texts = Articles.Texts();
        documents = [.. texts.Select(Document.Parse)];
        trees = [.. documents.Select(SyntaxAnalyzer.Analyze)];
        written = [.. trees.Select(SyntaxText.Write)];
        foreach (var benchmark in (string[])[nameof(DetectLanguage), nameof(Parse), nameof(AnalyzeSyntax), nameof(WriteSyntax), nameof(ReadSyntax)])
        {
            PerSecond.Tell(benchmark, Articles.Words(texts));
        }
        PerSecond.Tell(nameof(Analyze), (texts.Length, "articles"), Articles.Words(texts));
    }

    [Benchmark]
    public int DetectLanguage() => texts.Sum(text => LanguageDetector.Detect(text).Length);

    [Benchmark]
    public int Parse() => texts.Sum(text => Document.Parse(text).Tokens.Length);

    /// <summary>Tags, lemmas, trees.</summary>
    [Benchmark]
    public int AnalyzeSyntax() => documents.Sum(document => SyntaxAnalyzer.Analyze(document).Heads.Length);

    [Benchmark]
    public int WriteSyntax() => trees.Sum(tree => SyntaxText.Write(tree).Length);

    [Benchmark]
    public int ReadSyntax() => documents.Zip(written, (document, text) => SyntaxText.Read(document, text)!.Heads.Length).Sum();

    [Benchmark]
    public int Analyze() => texts.Sum(text => Analyzer.Analyze(text).Claims.Count);
}
