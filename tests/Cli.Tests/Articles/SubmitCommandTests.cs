using System.Text.Json.Nodes;
using FactCheck.Cli.Tests.Api;

namespace FactCheck.Cli.Tests.Articles;

public sealed class SubmitCommandTests : IDisposable
{
    private const string Accepted = """{"id":"art_1","revision":1,"status":"received"}""";

    private readonly StubSuite _suite = new();
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Sends_text_with_what_is_known_of_it()
    {
        var file = Write("vote.txt", "Taxes rose.");
        _suite.Answer(Accepted, 202);

        var result = await _suite.RunAsync("", "submit", file, "--title", "Vote", "--external-id", "desk-1", "--embargoed");

        result.Code.ShouldBe(ExitCodes.Fine);
        result.Output.ShouldBe($"art_1  revision 1  received  {file}{Environment.NewLine}");
        Sent(0).ShouldBe("""{"text":"Taxes rose.","externalId":"desk-1","title":"Vote","visibility":"embargoed"}""");
    }

    [Theory]
    [InlineData("page.html", "<p>Taxes rose.</p>", """{"html":"<p>Taxes rose.</p>"}""")]
    [InlineData("page.HTM", "<p>Taxes rose.</p>", """{"html":"<p>Taxes rose.</p>"}""")]
    [InlineData("article.json", """{"text":"Taxes rose.","byline":"A. Writer"}""", """{"text":"Taxes rose.","byline":"A. Writer"}""")]
    [InlineData("article.md", "Taxes rose.", """{"text":"Taxes rose."}""")]
    public async Task Knows_what_a_file_holds_by_its_name(string name, string content, string sent)
    {
        _suite.Answer(Accepted, 202);

        (await _suite.RunAsync("", "submit", Write(name, content))).Code.ShouldBe(ExitCodes.Fine);

        JsonNode.DeepEquals(JsonNode.Parse(_suite.Seen.Single().Body), JsonNode.Parse(sent)).ShouldBeTrue(_suite.Seen.Single().Body);
    }

    [Fact]
    public async Task Reads_standard_input_for_a_hyphen()
    {
        _suite.Answer(Accepted, 202);

        (await _suite.RunAsync("Taxes rose.", "submit", "-")).Output.ShouldContain("standard input");
        Sent(0).ShouldBe("""{"text":"Taxes rose."}""");
    }

    [Fact]
    public async Task Reports_what_cannot_be_read_or_is_refused_and_does_the_rest()
    {
        _suite.Answer("""{"detail":"The text is too long."}""", 413).Answer(Accepted, 202);

        var result = await _suite.RunAsync("", "submit", "missing.txt", Write("long.txt", "long"), Write("good.txt", "good"));

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldContain("missing.txt: there is no such file.");
        result.Error.ShouldContain("long.txt: The text is too long.");
        result.Lines.ShouldHaveSingleItem().ShouldContain("good.txt");
    }

    [Fact]
    public async Task Waits_until_it_is_checked()
    {
        _suite.Answer(Accepted, 202)
            .Answer("""{"id":"art_1","revision":1,"status":"extracting"}""")
            .Answer("""{"id":"art_1","revision":1,"status":"checked","claimCount":3,"flaggedClaimCount":2,"title":"Vote"}""");

        var result = await _suite.RunAsync("Taxes rose.", "submit", "-", "--wait");

        result.Code.ShouldBe(ExitCodes.Fine);
        result.Output.TrimEnd().ShouldBe("art_1  revision 1  checked: 3 claims, 2 of them flagged  Vote");
    }

    [Fact]
    public async Task Fails_with_the_reason_when_it_cannot_be_checked()
    {
        _suite.Answer("""{"id":"art_1","revision":1,"status":"failed","failureReason":"No language was recognised."}""");

        var result = await _suite.RunAsync("", "status", "art_1");

        result.Code.ShouldBe(ExitCodes.Failed);
        result.Output.ShouldContain("failed: No language was recognised.");
        _suite.Seen.Single().Line.ShouldBe("GET /v1/articles/art_1");
    }

    [Fact]
    public async Task One_title_is_not_said_of_several_articles()
    {
        var result = await _suite.RunAsync("", "submit", "a.txt", "b.txt", "--title", "Vote");

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldContain("--title is said of one article");
        _suite.Seen.ShouldBeEmpty();
    }

    public void Dispose()
    {
        _suite.Dispose();
        _folder.Dispose();
    }

    private string Write(string name, string content)
    {
        File.WriteAllText(_folder.At(name), content);
        return _folder.At(name);
    }

    private string Sent(int index) => _suite.Seen.ElementAt(index).Body;
}
