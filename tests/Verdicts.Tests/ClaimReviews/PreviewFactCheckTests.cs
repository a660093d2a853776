using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Tests.ClaimReviews;

public sealed class PreviewFactCheckTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Shows_the_page_as_readers_would_see_it_and_keeps_nothing()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var answer = await newsroom.Ana.PostAsJsonAsync($"{newsroom.Claim}/preview", new { rating = 2, summary = "It stays <b>open</b>.", explanation = "See the calendar." });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'");
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("It is wrong");
        html.ShouldContain("It stays &lt;b&gt;open&lt;/b&gt;.");
        await verdicts.WorkAsync(newsroom.Article.WorkspaceId, async (_, db) => (await db.Verdicts.CountAsync()).ShouldBe(0));
    }

    [Fact]
    public async Task Shows_what_a_correction_would_say_beside_what_was_published()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        using var client = verdicts.Client(sample.Article.WorkspaceId);
        var claim = (await client.ReadAsync($"/v1/verdicts/vrd_{sample.VerdictId:N}")).GetProperty("claim").Text("id");

        using var answer = await client.PostAsJsonAsync($"/v1/claims/{claim}/preview", new { rating = 2, summary = "Open.", explanation = "See there.", note = "The month was wrong." });

        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("The month was wrong.");
        html.ShouldContain("version 2");
        (await client.ReadAsync($"/v1/verdicts/vrd_{sample.VerdictId:N}/history")).GetProperty("versions").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Says_what_a_page_lacks()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var answer = await newsroom.Ana.PostAsJsonAsync($"{newsroom.Claim}/preview", new { rating = 99, summary = "", explanation = "" });
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        using var nowhere = await newsroom.Ana.PostAsJsonAsync("/v1/claims/clm_00000000000000000000000000000000/preview", new { rating = 2, summary = "a", explanation = "b" });
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
