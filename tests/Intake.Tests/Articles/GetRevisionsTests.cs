using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Intake.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Tests.Articles;

public sealed class GetRevisionsTests(IntakeFixture intake)
{
    [Fact]
    public async Task Pages_walk_all_revisions_newest_first()
    {
        using var client = intake.NewWorkspace();
        var id = "";
        foreach (var number in Enumerable.Range(1, 5))
        {
            using var submitted = await client.SubmitAsync(new { externalId = "often", text = $"Version {number}." });
            id = await submitted.IdAsync();
        }

        var pages = new List<int[]>();
        string? cursor = null;
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"v1/articles/{id}/revisions?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            pages.Add([.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("revision").GetInt32())]);
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        pages.ShouldBe([[5, 4], [3, 2], [1]]);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("cursor=nonsense!")]
    public async Task Refuses_what_is_no_page(string query)
    {
        using var client = intake.NewWorkspace();
        using var submitted = await client.SubmitAsync(new { text = "One." });
        using var response = await client.GetAsync($"v1/articles/{await submitted.IdAsync()}/revisions?{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Neither_a_list_nor_progress_reads_the_text_or_the_links()
    {
        var sql = await intake.QueryAsync(db => Task.FromResult(db.ShownAtLatest(db.Articles.IgnoreQueryFilters()).ToQueryString()));

        sql.ShouldContain(".content_hash");
        sql.ShouldNotContain(".text");
        sql.ShouldNotContain(".links");
    }
}
