using System.Net;
using System.Text.Json;
using FactCheck.Verdicts.Tests.FactChecks;

namespace FactCheck.Verdicts.Tests.Publishing;

/// <summary>What a newsroom has published is a past fact-check of its own.</summary>
public sealed class VerdictFactChecksTests(RunningVerdicts verdicts)
{
    private const string Closed = "The harbour will close in May";

    [Fact]
    public async Task The_next_article_that_says_the_same_finds_what_was_published()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();

        var claim = await RepeatAsync(newsroom);

        var match = claim.GetProperty("matches")[0];
        (match.Text("claim"), match.GetProperty("negative").GetBoolean()).ShouldBe((Closed, true));
        match.Text("url").ShouldContain("the-harbour-will-close-in-may-");
        Rules(claim).ShouldContain("repeats-false");
        var factCheck = (await newsroom.Ana.ItemsAsync("/v1/fact-checks")).ShouldHaveSingleItem();
        (factCheck.Text("externalId"), factCheck.Text("claimId")).ShouldBe((address[^36..], newsroom.ClaimId));
        (await newsroom.Ana.ReadAsync("/v1/claims:search?query=harbour")).GetProperty("claims").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_claim_is_not_held_against_its_own_verdict()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.PublishAsync();
        var own = (await newsroom.Ana.ItemsAsync("/v1/fact-checks")).ShouldHaveSingleItem().Text("id");

        await verdicts.SendAsync((newsroom.Article with { Revision = 2 }).Message());
        using var accepted = await newsroom.TryAsync(newsroom.Ana, $"matches/{own}/accept");

        (await newsroom.ReadAsync()).GetProperty("matches").GetArrayLength().ShouldBe(0);
        (await newsroom.Ana.ItemsAsync($"{newsroom.Claim}/similar")).ShouldBeEmpty();
        accepted.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_taken_back_holds_nothing_up_any_longer()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();
        await RepeatAsync(newsroom);

        using var retracted = await newsroom.TryVerdictAsync(newsroom.Eva, $"{address}/retract", new { note = "The calendar was forged." });
        await verdicts.RefreshFlagsAsync(newsroom.Article.WorkspaceId);

        retracted.StatusCode.ShouldBe(HttpStatusCode.OK);
        var waiting = await RepeatedAsync(newsroom);
        waiting.GetProperty("matches").GetArrayLength().ShouldBe(0);
        Rules(waiting).ShouldNotContain("repeats-false");
        (await newsroom.Ana.ItemsAsync("/v1/fact-checks")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_corrected_is_held_against_others_as_it_reads_now()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts, new { singleReview = true });
        var address = await newsroom.PublishAsync();
        await RepeatAsync(newsroom);
        Dictionary<string, object?> correction = new(Newsroom.Finding(rating: 6)) { ["note"] = "It does close." };

        using var corrected = await newsroom.TryVerdictAsync(newsroom.Eva, $"{address}/correct", correction);
        await verdicts.RefreshFlagsAsync(newsroom.Article.WorkspaceId);

        corrected.StatusCode.ShouldBe(HttpStatusCode.OK);
        var waiting = await RepeatedAsync(newsroom);
        waiting.GetProperty("matches")[0].GetProperty("negative").GetBoolean().ShouldBeFalse();
        Rules(waiting).ShouldNotContain("repeats-false");
        (await newsroom.Ana.ItemsAsync("/v1/fact-checks")).ShouldHaveSingleItem().GetProperty("rating").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task No_import_passes_for_what_was_published_here()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();

        var results = await ImportFactChecksTests.ImportAsync(newsroom.Admin, JsonSerializer.Serialize(new { id = address[^36..], claim = "The harbour is on fire." }));

        results.ShouldHaveSingleItem().GetProperty("status").GetInt32().ShouldBe(422);
        (await newsroom.Ana.ItemsAsync("/v1/fact-checks")).ShouldHaveSingleItem().Text("claim").ShouldBe(Closed);
    }

    private async Task<JsonElement> RepeatAsync(Newsroom newsroom)
    {
        var again = new SampleArticle { WorkspaceId = newsroom.Article.WorkspaceId, Text = $"{Closed}." }.Claim(Closed);
        await verdicts.SendAsync(again.Message());
        return await RepeatedAsync(newsroom);
    }

    private static async Task<JsonElement> RepeatedAsync(Newsroom newsroom) =>
        (await newsroom.Ana.ItemsAsync("/v1/claims")).Single(claim => claim.Text("text") == Closed && claim.Text("id") != newsroom.ClaimId);

    private static IEnumerable<string> Rules(JsonElement claim) => claim.GetProperty("flags").EnumerateArray().Select(flag => flag.Text("rule"));
}
