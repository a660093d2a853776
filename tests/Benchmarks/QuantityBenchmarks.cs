using BenchmarkDotNet.Attributes;
using FactCheck.Language.Claims;
using FactCheck.Language.Text;

namespace FactCheck.Benchmarks;

/// <summary>Quantities of every sentence of the seeded articles, of <see cref="Words"/> words in all; a mean is the time for all of them.</summary>
[MemoryDiagnoser]
public class QuantityBenchmarks
{
    private const int Words = 10_000;

    private Document document = Document.Parse("");

    [GlobalSetup]
    public void ReadArticles() => document = Document.Parse(Articles.Text(Words));

    [Benchmark]
    public int ReadQuantities() => document.Sentences.Sum(sentence => QuantityReader.Read(document.Text, sentence).Count);
}
