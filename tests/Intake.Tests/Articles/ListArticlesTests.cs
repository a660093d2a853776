using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FactCheck.Intake.Tests.Articles;

public sealed class ListArticlesTests(IntakeFixture intake)
{
    [Fact]
    public async Task Pages_walk_all_articles_newest_first_without_gap_or_double()
    {
        using var client = intake.NewWorkspace();
        for (var number = 0; number < 7; number++)
        {
            using var submitted = await client.SubmitAsync(new { externalId = $"n{number}", text = "One." });
        }

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>(cursor is null ? "v1/articles?limit=3" : $"v1/articles?limit=3&cursor={cursor}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("externalId").GetString()!));
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        seen.ShouldBe(["n6", "n5", "n4", "n3", "n2", "n1", "n0"]);
    }

    [Fact]
    public async Task Finds_an_article_by_the_senders_id()
    {
        using var client = intake.NewWorkspace();
        using var one = await client.SubmitAsync(new { externalId = "one", text = "One." });
        using var two = await client.SubmitAsync(new { externalId = "two", text = "Two." });
        var page = await client.GetFromJsonAsync<JsonElement>("v1/articles?externalId=two");
        page.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(await two.IdAsync());
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("cursor=nonsense!")]
    [InlineData("cursor=AAAA")]
    [InlineData("cursor=LTEuMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA")]
    public async Task Refuses_what_is_no_page(string query)
    {
        using var client = intake.NewWorkspace();
        using var response = await client.GetAsync($"v1/articles?{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
