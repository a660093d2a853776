using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FactCheck.Verdicts.Tests.Claims;

public sealed class ManyClaimsTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Assigns_each_by_itself_and_answers_for_each()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var elsewhere = await Newsroom.OpenAsync(verdicts);
        var claims = await newsroom.Ana.ItemsAsync("/v1/claims");
        using var moved = await newsroom.Ana.SendAsync(HttpMethod.Post, $"/v1/claims/{claims[1].Text("id")}/dismiss", "\"1\"");

        var results = await PostAsync(newsroom.Eva, "assign", new
        {
            assignee = "usr_ana",
            items = new[]
            {
                new { id = claims[0].Text("id"), version = 1 },
                new { id = claims[1].Text("id"), version = 1 },
                new { id = claims[1].Text("id"), version = 2 },
                new { id = elsewhere.ClaimId, version = 1 },
                new { id = "nonsense", version = 1 },
                new { id = claims[2].Text("id"), version = 1 },
            },
        });

        results.Select(result => result.GetProperty("status").GetInt32()).ShouldBe([200, 412, 409, 404, 404, 200]);
        results[0].GetProperty("claim").Text("assignee").ShouldBe("usr_ana");
        results[1].GetProperty("claim").Text("status").ShouldBe("dismissed");
        results[2].Text("detail").ShouldBe("A claim that is dismissed cannot be assigned.");
        results[3].TryGetProperty("claim", out _).ShouldBeFalse();
        (await newsroom.Ana.ItemsAsync("/v1/claims?assignee=me")).Count.ShouldBe(2);
        (await elsewhere.ReadAsync()).GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Dismisses_many_with_one_entry_and_one_event_each()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var items = (await newsroom.Ana.ItemsAsync("/v1/claims")).Select(claim => new { id = claim.Text("id"), version = 1 }).ToArray();

        var results = await PostAsync(newsroom.Ana, "dismiss", new { reason = "Old news.", items });

        results.ShouldAllBe(result => result.GetProperty("claim").Text("dismissalReason") == "Old news.");
        var told = await verdicts.Changed.WaitAsync(message => message.WorkspaceId == newsroom.Article.WorkspaceId, count: 3);
        told.Select(message => message.ClaimId).Distinct().Count().ShouldBe(3);
        told.ShouldAllBe(message => message.Action == "dismissed" && message.Reason == "Old news.");
        (await newsroom.Admin.ItemsAsync("/v1/audit")).Count.ShouldBe(3);
        (await newsroom.Admin.ReadAsync("/v1/audit/verification")).GetProperty("isIntact").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task Takes_a_bounded_number(int count)
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var items = Enumerable.Range(0, count).Select(_ => new { id = newsroom.ClaimId, version = 1 });

        using var answer = await newsroom.Ana.PostAsJsonAsync("/v1/claims:dismiss", new { items });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await newsroom.ReadAsync()).Text("status").ShouldBe("detected");
    }

    [Theory]
    [InlineData("""{ "items": [null] }""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{ "items": null }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "items": [{ "id": "clm_1" }] }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "items": [{ "id": "clm_1", "version": "1" }] }""", HttpStatusCode.BadRequest)]
    [InlineData("""[]""", HttpStatusCode.BadRequest)]
    public async Task Refuses_what_is_no_list_of_claims(string body, HttpStatusCode status)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.PostAsync("/v1/claims:assign", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(status);
    }

    private static async Task<List<JsonElement>> PostAsync(HttpClient client, string act, object body)
    {
        using var answer = await client.PostAsJsonAsync($"/v1/claims:{act}", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await answer.JsonAsync()).GetProperty("items").EnumerateArray()];
    }
}
