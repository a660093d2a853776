using System.Net;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Tests.Publishing;

public sealed class VerdictHistoryTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Shows_what_was_done_to_the_claim_and_that_the_trail_is_intact()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();

        var plain = await newsroom.Ana.ReadAsync($"{address}/history");
        var verified = (await newsroom.Admin.ReadAsync($"{address}/history?verify=true")).GetProperty("audit");

        plain.TryGetProperty("audit", out _).ShouldBeFalse();
        var entries = verified.GetProperty("entries").EnumerateArray().ToList();
        entries.ShouldAllBe(entry => entry.Text("subject") == newsroom.ClaimId);
        entries[^1].Text("action").ShouldBe("verdict.published");
        entries[^1].GetProperty("details").GetProperty("rating").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Number);
        verified.GetProperty("verification").GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        verified.GetProperty("verification").GetProperty("entries").GetInt32().ShouldBeGreaterThanOrEqualTo(entries.Count);
    }

    [Fact]
    public async Task The_trail_is_gone_through_for_those_only_who_may_read_it()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.ApproveAsync();

        using var refused = await newsroom.Eva.GetAsync($"{address}/history?verify=true");

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.JsonAsync()).Text("detail").ShouldStartWith("verify needs the scope admin");
        (await newsroom.Eva.StatusAsync($"{address}/history?verify=false")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_an_editor_publishes_has_a_page_at_once_and_its_evidence_is_looked_after()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();
        var slug = (await newsroom.Ana.ReadAsync(address)).GetProperty("latest").Text("slug");
        using var anybody = verdicts.Anybody();

        (await anybody.StatusAsync($"/factchecks/{slug}")).ShouldBe(HttpStatusCode.OK);
        (await newsroom.Ana.ReadAsync($"{address}.jsonld")).GetProperty("citation")[0].Text("text").ShouldBe("Open all year.");
        await verdicts.WorkAsync(newsroom.Article.WorkspaceId, async (_, db) =>
            (await db.CitedPages.SingleAsync()).Url.ShouldBe("https://example.com/calendar"));
    }
}
