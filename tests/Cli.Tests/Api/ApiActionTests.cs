namespace FactCheck.Cli.Tests.Api;

public sealed class ApiActionTests : IDisposable
{
    private readonly StubSuite _suite = new();

    [Fact]
    public async Task Asks_with_the_key_and_lists_what_it_was_given()
    {
        _suite.Answer("""{"items":[{"id":"clm_1","priority":9,"status":"detected","text":"Taxes [rose].","flags":[{"rule":"bare-sources","severity":"warn"}]}],"nextCursor":"abc"}""");

        var result = await _suite.RunAsync("", "claims", "--flagged", "--query", "a&b", "--limit", "1");

        result.Code.ShouldBe(ExitCodes.Fine);
        result.Words.ShouldContain("clm_1 9 detected bare-sources (warn) Taxes [rose].");
        result.Words.ShouldEndWith("There are more: --cursor abc");
        _suite.Seen.Single().Line.ShouldBe("GET /v1/claims?q=a%26b&flagged=true&limit=1");
        _suite.Seen.Single().Authorization.ShouldBe("Bearer fck_live_test");
    }

    [Fact]
    public async Task Writes_the_apis_own_answer_in_a_line_for_a_program()
    {
        _suite.Answer("""{ "items": [] }""");

        (await _suite.RunAsync("", "claims", "--json")).Output.ShouldBe($$"""{"items":[]}{{Environment.NewLine}}""");
    }

    [Theory]
    [InlineData(400, 2)]
    [InlineData(401, 1)]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(409, 1)]
    [InlineData(422, 2)]
    [InlineData(429, 1)]
    [InlineData(503, 1)]
    public async Task A_refusal_is_a_sentence_and_an_exit_code(int status, int code)
    {
        _suite.Answer("""{"type":"urn:factcheck:problem:any","detail":"It must be otherwise.","field":"status"}""", status);

        var result = await _suite.RunAsync("", "claims", "--status", "odd");

        result.Code.ShouldBe(code);
        result.Error.ShouldBe($"status: It must be otherwise.{Environment.NewLine}");
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_by_something_between_is_told_by_its_status()
    {
        _suite.Answer("<html>", 502);

        (await _suite.RunAsync("", "claims")).Error.ShouldStartWith("The API refused: 502");
    }

    [Fact]
    public async Task A_suite_that_is_down_is_told_apart()
    {
        _suite.Stop();

        var result = await _suite.RunAsync("", "keys", "list");

        result.Code.ShouldBe(ExitCodes.Failed);
        result.Error.ShouldContain("does not answer");
        result.Error.ShouldContain("./factcheck status");
    }

    [Fact]
    public async Task What_is_no_answer_of_the_api_is_none()
    {
        _suite.Answer("hello");

        (await _suite.RunAsync("", "keys", "list")).Code.ShouldBe(ExitCodes.Failed);
    }

    public void Dispose() => _suite.Dispose();
}
