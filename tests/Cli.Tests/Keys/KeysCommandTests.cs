using System.Text.Json.Nodes;
using FactCheck.Cli.Tests.Api;

namespace FactCheck.Cli.Tests.Keys;

public sealed class KeysCommandTests : IDisposable
{
    private const string Made = """{"id":"key_1","name":"CMS","key":"fck_live_secret","scopes":["articles:write","articles:read"]}""";

    private readonly StubSuite _suite = new();

    [Fact]
    public async Task A_key_alone_is_on_standard_output_so_that_a_script_can_keep_it()
    {
        _suite.Answer(Made, 201);

        var result = await _suite.RunAsync("", "keys", "create", "CMS", "--scope", "articles:write", "articles:read", "--expires", "2030-01-31T00:00:00Z");

        result.Output.ShouldBe($"fck_live_secret{Environment.NewLine}");
        result.Error.ShouldContain("key_1 may articles:write articles:read. The key is shown this once");
        var sent = JsonNode.Parse(_suite.Seen.Single().Body)!;
        sent["scopes"]!.ToJsonString().ShouldBe("""["articles:write","articles:read"]""");
        ((DateTimeOffset)sent["expiresAt"]!).ShouldBe(new DateTimeOffset(2030, 1, 31, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task An_end_may_be_a_number_of_days()
    {
        _suite.Answer(Made, 201);

        await _suite.RunAsync("", "keys", "create", "CMS", "--scope", "admin", "--expires", "90d");

        var end = (DateTimeOffset)JsonNode.Parse(_suite.Seen.Single().Body)!["expiresAt"]!;
        end.ShouldBe(TimeProvider.System.GetUtcNow().AddDays(90), TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0d")]
    [InlineData("-1d")]
    [InlineData("99999d")]
    public async Task What_is_no_end_is_told_before_anything_is_asked(string end)
    {
        var result = await _suite.RunAsync("", "keys", "create", "CMS", "--scope", "admin", "--expires", end);

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldContain("--expires must be a time");
        _suite.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Revokes_by_the_id_that_the_list_shows()
    {
        _suite.Answer("", 204);

        var result = await _suite.RunAsync("", "keys", "revoke", "key_1/../../webhooks");

        result.Code.ShouldBe(ExitCodes.Fine);
        _suite.Seen.Single().Line.ShouldBe("DELETE /v1/api-keys/key_1%2F..%2F..%2Fwebhooks");
    }

    public void Dispose() => _suite.Dispose();
}
