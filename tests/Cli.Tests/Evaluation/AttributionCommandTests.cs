using System.Text.Json;

namespace FactCheck.Cli.Tests.Evaluation;

public sealed class AttributionCommandTests : IDisposable
{
    private const string OneOfTwo = """{"id":"courier_a","attributions":[{"source":[{"start":0,"end":9}],"cue":{"start":10,"end":14},"content":[{"start":15,"end":29}],"confidence":0.4}]}""";

    private readonly MarkedFolder marked = MarkedFolder.WithOne();

    [Fact]
    public async Task Prints_every_table()
    {
        var result = await marked.ScoreAsync();

        result.Code.ShouldBe(ExitCodes.Fine);
        result.Error.ShouldBeEmpty();
        result.Words.ShouldContain("on 1 articles of");
        result.Words.ShouldContain("relation exact 100.0 100.0 100.0 100.0 100.0");
        string[] titles = ["Headlines", "Spans, each for itself", "Roles of relations whose cues overlap", "Relations, one to one", "By publisher", "Confidence: expected calibration error"];
        titles.ShouldAllBe(title => result.Output.Contains(title));
    }

    [Fact]
    public async Task Prints_the_same_as_json()
    {
        var report = JsonElement.Parse((await marked.ScoreAsync("--format", "json")).Output);

        report.GetProperty("articles").GetInt32().ShouldBe(1);
        report.GetProperty("headlines").GetProperty("relation").GetProperty("value").GetDouble().ShouldBe(1);
        report.GetProperty("scores").GetProperty("source").GetProperty("exact").GetProperty("gold").GetInt32().ShouldBe(2);
        report.GetProperty("publishers").GetProperty("courier").GetProperty("indirect").GetProperty("overlap").GetProperty("f1").GetDouble().ShouldBe(1);
        report.GetProperty("reliability").GetProperty("bins").GetArrayLength().ShouldBe(10);
    }

    [Fact]
    public async Task Prints_the_comparison_with_published_figures_as_markdown()
    {
        var lines = (await marked.ScoreAsync("--format", "markdown")).Lines;

        lines[0].ShouldBe("| PolNeAR | source | cue | content | relation | relation exact |");
        lines.ShouldContain("| BERT + Cofe (test, published; spans in chunks, not linked) | 83.2 | 75.3 | 72.9 | – | – |");
        lines[^2].ShouldEndWith(" | **100.0** | **100.0** | **100.0** | **100.0** | **100.0** |");
    }

    [Fact]
    public async Task Scores_another_system_instead()
    {
        var file = marked.Write("other.jsonl", OneOfTwo);

        var result = await marked.ScoreAsync("--system", file);

        result.Output.ShouldStartWith("other.jsonl on 1 articles");
        result.Words.ShouldContain("relation exact 66.7 66.7 66.7 100.0 50.0");
    }

    [Fact]
    public async Task Reads_what_it_wrote()
    {
        var file = marked.At("ours.jsonl");
        await marked.ScoreAsync("--write", file);

        var result = await marked.ScoreAsync("--system", file);

        result.Code.ShouldBe(ExitCodes.Fine);
        result.Words.ShouldContain("relation exact 100.0 100.0 100.0 100.0 100.0");
    }

    [Fact]
    public async Task Reads_what_analyze_printed()
    {
        var analysis = await Analyze.Workplace.RunAsync("--format", "json", Path.Combine(marked.Path, "text", "courier_a.txt"));
        var file = marked.Write("analysis.json", analysis.Output);

        (await marked.ScoreAsync("--system", file)).Words.ShouldContain("relation exact 100.0 100.0 100.0 100.0 100.0");
    }

    [Fact]
    public async Task Leaves_out_what_is_less_sure()
    {
        var file = marked.Write("other.jsonl", OneOfTwo);

        (await marked.ScoreAsync("--system", file, "--min-confidence", "0.4")).Words.ShouldContain("relation exact 66.7");
        (await marked.ScoreAsync("--system", file, "--min-confidence", "0.5")).Words.ShouldContain("relation exact 0.0");
    }

    [Fact]
    public async Task Takes_the_first_annotator_unless_told_to_take_all()
    {
        marked.Write("attributions/courier_a_zoe.ann", MarkedFolder.Mayor);

        (await marked.ScoreAsync()).Words.ShouldContain("relation exact 100.0 100.0 100.0 100.0 100.0");
        (await marked.ScoreAsync("--all-annotators")).Words.ShouldContain("relation exact 85.7 85.7 85.7 75.0 100.0");
    }

    [Fact]
    public async Task Scores_annotators_against_each_other()
    {
        marked.Write("attributions/courier_a_zoe.ann", MarkedFolder.Mayor);

        var result = await marked.ScoreAsync("--agreement");

        result.Output.ShouldStartWith("two people on 1 articles");
        result.Words.ShouldContain("relation exact 66.7 66.7 66.7 66.7 66.7");
        result.Words.ShouldNotContain("Confidence:");
    }

    [Fact]
    public async Task Finds_the_development_articles_below_the_root_of_PolNeAR()
    {
        using var root = new MarkedFolder();
        root.Write("data/dev/text/a.txt", MarkedFolder.Text);
        root.Write("data/dev/attributions/a_ann.ann", MarkedFolder.Both);

        (await root.ScoreAsync()).Output.ShouldContain("on 1 articles of dev");
    }

    [Fact]
    public async Task Takes_brats_own_names_too()
    {
        using var plain = new MarkedFolder();
        plain.Write("text/the_article.txt", MarkedFolder.Text);
        plain.Write("attributions/the_article.ann", MarkedFolder.Both);

        (await plain.ScoreAsync()).Code.ShouldBe(ExitCodes.Fine);
    }

    public void Dispose() => marked.Dispose();
}
