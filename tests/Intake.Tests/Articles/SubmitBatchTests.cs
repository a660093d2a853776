using System.Text;
using System.Text.Json;

namespace FactCheck.Intake.Tests.Articles;

public sealed class SubmitBatchTests(IntakeFixture intake)
{
    [Fact]
    public async Task Answers_each_line_in_order_and_a_bad_line_fails_alone()
    {
        using var client = intake.NewWorkspace();
        var results = await SubmitAsync(client, "{\"externalId\":\"a\",\"text\":\"One.\"}\nnot json\n\n{\"externalId\":\"b\"}\r\n{\"externalId\":\"a\",\"text\":\"One.\"}"u8.ToArray());
        results.Select(result => result.GetProperty("status").GetInt32()).ShouldBe([202, 400, 422, 200]);
        results[2].GetProperty("field").GetString().ShouldBe("text");
        results[3].GetProperty("id").GetString().ShouldBe(results[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_line_of_broken_utf8_fails_alone()
    {
        using var client = intake.NewWorkspace();
        var results = await SubmitAsync(client, [.. "{\"text\":\""u8, 0xff, 0xfe, .. "\"}\n{\"text\":\"Fine.\"}\n"u8]);
        results.Select(result => result.GetProperty("status").GetInt32()).ShouldBe([400, 202]);
    }

    [Fact]
    public async Task Stops_after_a_thousand_lines_and_says_so()
    {
        using var client = intake.NewWorkspace();
        var results = await SubmitAsync(client, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{}\n", 1_002))));
        results.Count.ShouldBe(1_001);
        results[^1].GetProperty("status").GetInt32().ShouldBe(413);
    }

    private static async Task<List<JsonElement>> SubmitAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/x-ndjson") } };
        using var response = await client.PostAsync("v1/articles:batch", content);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }
}
