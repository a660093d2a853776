using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.Verdicts.Tests.FactChecks;

public sealed class ImportFactChecksTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Takes_the_seeds_in_and_changes_nothing_when_they_come_again()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var seeds = await File.ReadAllTextAsync(Path.Combine(Seeds.Folder, "fact-checks.jsonl"));

        var first = await ImportAsync(client, seeds);
        var again = await ImportAsync(client, seeds);

        first.Count.ShouldBe(Seeds.FactChecks.Count);
        first.ShouldAllBe(result => result.GetProperty("status").GetInt32() == 201);
        again.ShouldAllBe(result => result.GetProperty("status").GetInt32() == 200);
        again.Select(result => result.Text("id")).ShouldBe(first.Select(result => result.Text("id")));
        (await client.ItemsAsync("/v1/fact-checks?limit=200")).Count.ShouldBe(Seeds.FactChecks.Count);
    }

    [Fact]
    public async Task Changes_what_was_imported_under_the_same_id_even_in_one_import()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var results = await ImportAsync(client, """
            {"id":"a","claim":"The sea is green.","rating":2}
            {"id":"a","claim":"The sea is blue.","reviewedAt":"2026-02-13"}
            """);

        results.Select(result => result.GetProperty("status").GetInt32()).ShouldBe([201, 200]);
        var only = (await client.ItemsAsync("/v1/fact-checks")).ShouldHaveSingleItem();
        only.Text("claim").ShouldBe("The sea is blue.");
        only.Text("externalId").ShouldBe("a");
        only.Text("reviewedAt").ShouldBe("2026-02-13");
        only.TryGetProperty("rating", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Lets_a_bad_line_fail_alone()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var results = await ImportAsync(client, """
            {"id":"a","claim":"One."}
            {"id":"b"}
            nonsense
            {"id":"c","claim":"Three.","url":"ftp://example.com"}
            {"id":"d","claim":"Four.","verdict":"no such member"}
            {"id":"e","claim":"Five."}
            """);

        results.Select(result => result.GetProperty("status").GetInt32()).ShouldBe([201, 400, 400, 422, 400, 201]);
        results.Select(result => result.GetProperty("line").GetInt32()).ShouldBe([1, 2, 3, 4, 5, 6]);
        results[3].Text("field").ShouldBe("url");
        (await client.ItemsAsync("/v1/fact-checks")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Pages_and_searches_what_was_imported()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        await ImportAsync(client, string.Join('\n', Enumerable.Range(0, 5).Select(number => $$"""{"id":"{{number}}","claim":"Bridge {{number}} is safe."}""")));

        var page = await client.ReadAsync("/v1/fact-checks?limit=3");
        var rest = await client.ItemsAsync($"/v1/fact-checks?limit=3&cursor={page.Text("nextCursor")}");

        page.GetProperty("items").EnumerateArray().Concat(rest).Select(item => item.Text("externalId")).Order().ShouldBe(["0", "1", "2", "3", "4"]);
        (await client.ItemsAsync("/v1/fact-checks?q=bridges%204")).ShouldHaveSingleItem().Text("externalId").ShouldBe("4");
        using var stranger = verdicts.Client(SampleArticle.NewId());
        (await stranger.ItemsAsync("/v1/fact-checks")).ShouldBeEmpty();
    }

    internal static async Task<List<JsonElement>> ImportAsync(HttpClient client, string lines)
    {
        using var content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        using var response = await client.PostAsync("/v1/fact-checks:import", content);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await response.Content.ReadAsStringAsync();
        return [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }
}
