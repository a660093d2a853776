using System.Text.Json;
using FactCheck.Cli.Tests.Analyze;

namespace FactCheck.Cli.Tests.Evaluation;

public sealed class LabelCommandsTests : IDisposable
{
    private const string Columns = "article\tstart\tend\tstance\tnegated\thedged\tstratum\n";

    private readonly MarkedFolder folder = new();

    public LabelCommandsTests()
    {
        folder.Write("data/dev/text/a.txt", MarkedFolder.Text);
        folder.Write("data/dev/attributions/a_ann.ann", MarkedFolder.Both);
        folder.Write("gold/stances-tune.tsv", Columns + "dev/a\t10\t14\tneutral\t0\t0\trandom\ndev/a\t41\t45\tdenies\t0\t0\tenriched\n");
        folder.Write("gold/stances-unseen.tsv", Columns + "dev/a\t10\t14\tneutral\t0\t0\trandom\n");
        folder.Write("gold/sources-tune.tsv", "article\tstart\tend\tclass\tplural\taffiliation\tnationality\tbasis\tanonymityReason\tstratum\ndev/a\t0\t9\tnamed-person\t0\t\t\t\t\trandom\n");
        folder.Write("gold/speakers-tune.tsv", "article\tstart\tend\tname\ndev/a\t0\t9\t-\n");
        folder.Write("gold/quantities-tune.tsv", "article\tsentence\tstart\tend\tvalue\tunit\tkind\tbound\tstratum\ndev/a\t0-14\t0\t14\t\t\tnone\t\trandom\n");
    }

    [Theory]
    [InlineData("sources", "unnamed or not")]
    [InlineData("stances", "stance 50.0")]
    [InlineData("speakers", "full name 100.0")]
    [InlineData("quantities", "F1 of spans in 1 sentences")]
    public async Task Prints_a_report(string labels, string words)
    {
        var result = await RunAsync(labels);

        result.Code.ShouldBe(ExitCodes.Fine);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldStartWith($"{labels}, tune half");
        result.Words.ShouldContain(words);
    }

    [Fact]
    public async Task Shows_the_unseen_half_only_when_asked()
    {
        (await RunAsync("stances")).Output.ShouldNotContain("unseen half");
        (await RunAsync("stances", "--unseen")).Output.ShouldContain("stances, unseen half");
    }

    [Fact]
    public async Task Prints_the_same_as_json()
    {
        var report = JsonElement.Parse((await RunAsync("stances", "--format", "json")).Lines.ShouldHaveSingleItem());

        report.GetProperty("stance").GetProperty("accuracy").GetProperty("value").GetDouble().ShouldBe(0.5);
        report.GetProperty("stance").GetProperty("labels").GetProperty("denies").GetProperty("gold").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Names_a_file_of_labels_that_is_missing() =>
        Refuses(await RunAsync("speakers", "--unseen"), $"{folder.At("gold/speakers-unseen.tsv")}: there is no such file.");

    [Fact]
    public async Task Names_the_line_that_is_wrong()
    {
        var file = folder.Write("gold/stances-tune.tsv", Columns + "dev/a\t10\t14\tcalm\t0\t0\trandom\n");

        Refuses(await RunAsync("stances"), $"{file}: Line 2: there is no stance \"calm\".");
    }

    [Theory]
    [InlineData("dev/b", "there is no article b in it.")]
    [InlineData("a", "a: an article is named by its split and file, as dev/NAME.")]
    [InlineData("test/a", "there is no such folder.")]
    public async Task Names_an_article_that_is_missing(string article, string sentence)
    {
        folder.Write("gold/speakers-tune.tsv", $"article\tstart\tend\tname\n{article}\t0\t9\t-\n");

        Refuses(await RunAsync("speakers"), sentence);
    }

    [Fact]
    public async Task Names_a_folder_that_is_not_there() =>
        Refuses(await MarkedFolder.RunAsync("stances", "--data", "no/such", "--gold", folder.At("gold")), "no/such: there is no such folder.");

    public void Dispose() => folder.Dispose();

    private Task<Result> RunAsync(string labels, params string[] args) =>
        MarkedFolder.RunAsync([labels, "--data", folder.Path, "--gold", folder.At("gold"), .. args]);

    private static void Refuses(Result result, string sentence)
    {
        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldEndWith(sentence + Environment.NewLine);
    }
}
