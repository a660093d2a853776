using BenchmarkDotNet.Attributes;
using FactCheck.Language;
using FactCheck.Language.Revisions;

namespace FactCheck.Benchmarks;

/// <summary>Two revisions of <see cref="Claims"/> claims each, from the seeded articles, aligned.</summary>
public class RevisionBenchmarks
{
    private const int Claims = 200;

    private Analysis before = Analyzer.Analyze("");
    private Analysis edited = Analyzer.Analyze("");
    private Analysis rewritten = Analyzer.Analyze("");

    [GlobalSetup]
    public void ReadArticles()
    {
        var text = Articles.Text(10_000);
        before = Analyzer.Analyze(text[..Analyzer.Analyze(text).Claims[Claims - 1].End]);
        edited = Analyzer.Analyze(Edit(before, every: 10));
        rewritten = Analyzer.Analyze(Edit(before, every: 1));
        PerSecond.Tell(nameof(AlignEdited), (Claims, "claims"));
        PerSecond.Tell(nameof(AlignRewritten), (Claims, "claims"));
    }

    /// <summary>A word added to every tenth sentence.</summary>
    [Benchmark]
    public int AlignEdited() => RevisionAlignment.Align(before, edited).Claims.Count;

    /// <summary>A word added to every sentence, so that none stayed.</summary>
    [Benchmark]
    public int AlignRewritten() => RevisionAlignment.Align(before, rewritten).Claims.Count;

    private static string Edit(Analysis analysis, int every) => string.Join(
        '\n', analysis.Sentences.Select((sentence, index) => (index % every == 0 ? "Indeed, " : "") + analysis.Text[sentence.Start..sentence.End]));
}
