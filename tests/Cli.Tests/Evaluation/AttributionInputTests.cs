using System.Text;

namespace FactCheck.Cli.Tests.Evaluation;

/// <summary>Bad input: a sentence that names it, nothing on standard output, exit code 2.</summary>
public sealed class AttributionInputTests : IDisposable
{
    private readonly MarkedFolder marked = MarkedFolder.WithOne();

    [Fact]
    public async Task A_folder_that_is_not_there() =>
        await RefusesAsync(MarkedFolder.RunAsync("attribution", "--data", "no/such"), "no/such: there is no such folder.");

    [Fact]
    public async Task A_folder_of_another_layout()
    {
        using var empty = new MarkedFolder();

        await RefusesAsync(empty.ScoreAsync(), $"{empty.Path}: neither it nor its data/dev holds the folders text/ and attributions/.");
    }

    [Fact]
    public async Task A_folder_without_annotations()
    {
        File.Delete(marked.At("attributions/courier_a_ann.ann"));

        await RefusesAsync(marked.ScoreAsync(), $"{marked.At("attributions")}: there is no .ann file in it.");
    }

    [Fact]
    public async Task An_annotation_without_its_text()
    {
        var orphan = marked.Write("attributions/courier_b_ann.ann", MarkedFolder.Mayor);

        await RefusesAsync(marked.ScoreAsync(), $"{orphan}: its text is missing: there is no {marked.At("text/courier_b.txt")}.");
    }

    [Fact]
    public async Task A_text_that_is_not_UTF_8()
    {
        var file = marked.At("text/courier_a.txt");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes("Café"));

        await RefusesAsync(marked.ScoreAsync(), $"{file}: it is not UTF-8.");
    }

    [Fact]
    public async Task Another_systems_file_that_is_not_there() =>
        await RefusesAsync(marked.ScoreAsync("--system", "no.jsonl"), "no.jsonl: there is no such file.");

    [Theory]
    [InlineData("nonsense", "Line 1: this is no JSON.")]
    [InlineData("""{"id":"courier_b","attributions":[]}""", "1 of the 1 articles are not in it, courier_a first; for an article without attributions, write an empty list.")]
    [InlineData("""{"id":"courier_a","attributions":[]} {"id":"text/courier_a.txt","attributions":[]}""", "courier_a is in it twice.")]
    [InlineData("""{"id":"courier_a","attributions":[{"cue":{"start":0,"end":62}}]}""", "courier_a: attribution 1 lies beyond the text's 61 UTF-16 code units.")]
    public async Task Another_systems_file_that_cannot_be_scored(string json, string sentence)
    {
        var file = marked.Write("other.jsonl", json);

        await RefusesAsync(marked.ScoreAsync("--system", file), $"{file}: {sentence}");
    }

    [Fact]
    public async Task One_annotator_for_each_article_and_agreement_wanted() =>
        await RefusesAsync(marked.ScoreAsync("--agreement"), $"{Path.GetFileName(marked.Path)}: no article in it has two annotators, so there is no agreement to measure.");

    [Fact]
    public async Task A_file_that_cannot_be_written() =>
        await RefusesAsync(marked.ScoreAsync("--write", marked.At("no/such/folder/ours.jsonl")), "A file could not be read or written: ");

    [Theory]
    [InlineData("--min-confidence 1.5", "--min-confidence must be from 0 to 1.")]
    [InlineData("--agreement --all-annotators", "leave out --system, --write and --all-annotators")]
    [InlineData("--format xml", "xml")]
    public async Task Bad_usage(string options, string sentence)
    {
        var result = await marked.ScoreAsync(options.Split(' '));

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldContain(sentence);
    }

    public void Dispose() => marked.Dispose();

    private static async Task RefusesAsync(Task<Analyze.Result> running, string sentence)
    {
        var result = await running;

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith(sentence);
        result.Error.ShouldEndWith(Environment.NewLine);
    }
}
