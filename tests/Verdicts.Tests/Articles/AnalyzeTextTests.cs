using System.Net;
using System.Net.Http.Json;

namespace FactCheck.Verdicts.Tests.Articles;

public sealed class AnalyzeTextTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Answers_with_claims_and_flags_and_stores_nothing()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.PostAsJsonAsync("/v1/analyze", new { text = "The government cut taxes by 5 percent in 2019, sources said on Monday." });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var analysis = await answer.JsonAsync();
        analysis.GetProperty("attributions")[0].Text("sourceClass").ShouldBe("bare-sources");
        analysis.GetProperty("claims")[0].GetProperty("flags").EnumerateArray().ShouldContain(flag => flag.Text("rule") == "bare-sources");
        (await client.ItemsAsync("/v1/claims")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_a_text_that_is_not_in_English_its_structure_and_no_claims()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.PostAsJsonAsync(
            "/v1/analyze", new { text = "Die Mieten sind im Mai um 40 Prozent gestiegen, sagte der Minister. Mehr steht auf https://example.com/mieten im Bericht." });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var analysis = await answer.JsonAsync();
        analysis.Text("language").ShouldBe("de");
        analysis.GetProperty("sentences").GetArrayLength().ShouldBe(2);
        analysis.GetProperty("citations").GetArrayLength().ShouldBe(1);
        analysis.GetProperty("claims").GetArrayLength().ShouldBe(0);
        analysis.GetProperty("attributions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_half_of_a_surrogate_pair()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var body = new StringContent("""{"text":"half a pair: \ud83d"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/v1/analyze", body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Holds_the_headline_against_the_text()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.PostAsJsonAsync(
            "/v1/analyze", new { title = "Plant Cut 400 Jobs in March", text = "The plant cut 200 jobs in March 2019. Exports rose." });

        var claim = (await answer.JsonAsync()).GetProperty("claims")[0];
        claim.GetProperty("flags").EnumerateArray().ShouldContain(flag => flag.Text("rule") == "number-mismatch");
        claim.GetProperty("conflicts")[0].Text("kind").ShouldBe("headline-number");
    }

    [Fact]
    public async Task Refuses_a_headline_that_is_none()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.PostAsJsonAsync("/v1/analyze", new { title = new string('a', 1_001), text = "The plant cut 200 jobs." });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync()).Text("field").ShouldBe("title");
    }

    [Theory]
    [InlineData("", 422)]
    [InlineData(" \n ", 422)]
    [InlineData("a\0b", 422)]
    public async Task Refuses_what_is_no_text(string text, int status)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.PostAsJsonAsync("/v1/analyze", new { text });

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.JsonAsync()).Text("field").ShouldBe("text");
    }

    [Fact]
    public async Task Refuses_a_text_over_256_kibibytes()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.PostAsJsonAsync("/v1/analyze", new { text = new string('a', (256 * 1024) + 1) });

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Refuses_a_body_without_text()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.PostAsJsonAsync("/v1/analyze", new { title = "Only that." });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.JsonAsync();
        problem.Text("detail").ShouldBe("The body lacks text.");
        problem.Text("field").ShouldBe("text");
    }
}
