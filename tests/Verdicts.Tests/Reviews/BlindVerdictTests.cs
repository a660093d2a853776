using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FactCheck.Verdicts.Tests.Reviews;

public sealed class BlindVerdictTests(RunningVerdicts verdicts)
{
    private static readonly object Blind = new { blindSecondVerdict = true };

    [Fact]
    public async Task Hides_the_first_from_everybody_else_until_the_second_stands()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts, Blind);
        await newsroom.StartAsync(newsroom.Ana);
        await newsroom.ProposeAsync(newsroom.Ana, rating: 1);

        Shows(await newsroom.ReadAsync(newsroom.Ana), await newsroom.Ana.ItemsAsync($"{newsroom.Claim}/reviews")).ShouldBeTrue();
        foreach (var other in new[] { newsroom.Ben, newsroom.Eva, newsroom.Admin })
        {
            Shows(await newsroom.ReadAsync(other), await other.ItemsAsync($"{newsroom.Claim}/reviews")).ShouldBeFalse();
            (await other.GetStringAsync("/v1/claims")).ShouldNotContain("The harbour stays open.");
        }

        await newsroom.ProposeAsync(newsroom.Ben, rating: 2);

        foreach (var anybody in new[] { newsroom.Ana, newsroom.Ben, newsroom.Eva })
        {
            (await anybody.ItemsAsync($"{newsroom.Claim}/reviews")).Select(review => review.GetProperty("rating").GetInt32()).ShouldBe([2, 1]);
        }
    }

    [Fact]
    public async Task A_loser_of_the_race_sees_no_more_of_the_first_than_anybody()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts, Blind);
        await newsroom.StartAsync(newsroom.Ana);
        await newsroom.ProposeAsync(newsroom.Ana);

        using var stale = await newsroom.Ben.SendAsync(
            HttpMethod.Post, $"{newsroom.Claim}/reviews", "\"3\"", JsonContent.Create(Newsroom.Finding(2)));

        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await stale.Content.ReadAsStringAsync()).ShouldNotContain("The harbour stays open.");
    }

    [Fact]
    public async Task The_audit_trail_says_what_the_first_is_only_once_the_second_stands()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var verdict = await newsroom.PublishAsync();
        using var put = await newsroom.Admin.SendAsync(HttpMethod.Put, "/v1/review-settings", "\"1\"", JsonContent.Create(Blind));
        await newsroom.DoAsync(newsroom.Eva, "reopen");
        await newsroom.DoAsync(newsroom.Ana, "start");
        await newsroom.ProposeAsync(newsroom.Ana, rating: 1);

        var first = await LastEntryAsync(newsroom, verdict);
        await newsroom.ProposeAsync(newsroom.Ben, rating: 2);
        var second = await LastEntryAsync(newsroom, verdict);

        first.TryGetProperty("rating", out _).ShouldBeFalse();
        first.TryGetProperty("ratingText", out _).ShouldBeFalse();
        second.GetProperty("rating").GetInt32().ShouldBe(2);
        second.GetProperty("unsealed").GetProperty("rating").GetInt32().ShouldBe(1);
        second.GetProperty("unsealed").Text("review").ShouldBe(first.Text("review"));
    }

    [Fact]
    public async Task Decides_nothing_before_both_stand()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts, Blind);
        await newsroom.StartAsync(newsroom.Ana);
        var first = await newsroom.ProposeAsync(newsroom.Ana);

        using var early = await newsroom.TryAsync(newsroom.Eva, $"reviews/{first}/approve");
        using var sentBack = await newsroom.TryAsync(newsroom.Eva, $"reviews/{first}/request-changes", new { reason = "No." });
        using var again = await newsroom.TryAsync(newsroom.Ana, "reviews", Newsroom.Finding(2));
        await newsroom.ProposeAsync(newsroom.Ben);
        var claim = await newsroom.DoAsync(newsroom.Eva, $"reviews/{first}/approve");

        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await early.JsonAsync()).Text("type").ShouldBe("urn:factcheck:problem:second-verdict-awaited");
        sentBack.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        again.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        claim.Text("status").ShouldBe("approved");
        (await newsroom.Ana.ItemsAsync($"{newsroom.Claim}/reviews")).Select(review => review.Text("state")).ShouldBe(["set-aside", "approved"]);
    }

    [Fact]
    public async Task Reports_how_far_the_two_agree()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts, Blind);
        var claims = await newsroom.Ana.ItemsAsync("/v1/claims");
        await PairAsync(newsroom, claims[0], 1, 1);
        await PairAsync(newsroom, claims[1], 1, 2);
        await PairAsync(newsroom, claims[2], 2, 2);

        var agreement = await newsroom.Eva.ReadAsync("/v1/reports/agreement");

        agreement.GetProperty("n").GetInt32().ShouldBe(3);
        agreement.GetProperty("agreed").GetInt32().ShouldBe(2);
        agreement.GetProperty("raw").GetDouble().ShouldBe(2 / 3d, 1e-9);
        agreement.GetProperty("kappa").GetDouble().ShouldBe(0.4, 1e-9);
        (await newsroom.Eva.ReadAsync("/v1/reports/agreement?to=2020-01-01T00:00:00Z")).GetProperty("n").GetInt32().ShouldBe(0);
        (await newsroom.Eva.StatusAsync("/v1/reports/agreement?from=yesterday")).ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task PairAsync(Newsroom newsroom, JsonElement claim, int first, int second)
    {
        newsroom.TurnTo(claim.Text("id"));
        await newsroom.StartAsync(newsroom.Ana);
        await newsroom.ProposeAsync(newsroom.Ana, first);
        await newsroom.ProposeAsync(newsroom.Ben, second);
    }

    /// <summary>The details, as whoever may read the trail does.</summary>
    private static async Task<JsonElement> LastEntryAsync(Newsroom newsroom, string verdict)
    {
        var history = await newsroom.Admin.ReadAsync($"{verdict}/history?verify=true");
        var last = history.GetProperty("audit").GetProperty("entries").EnumerateArray().Last();
        last.Text("action").ShouldBe("review.proposed");
        return last.GetProperty("details");
    }

    private static bool Shows(JsonElement claim, List<JsonElement> reviews)
    {
        var texts = new[] { claim.GetProperty("openReview"), reviews.ShouldHaveSingleItem() };
        texts.Select(text => text.GetProperty("isHidden").GetBoolean()).Distinct().ShouldHaveSingleItem();
        texts.Select(text => text.TryGetProperty("rating", out _) || text.TryGetProperty("summary", out _)).Distinct().ShouldHaveSingleItem();
        return texts[0].TryGetProperty("rating", out _);
    }
}
