using System.Net;
using System.Text.Json;
using FactCheck.Language.Matching;
using FactCheck.Testing;
using FactCheck.Verdicts.Tests.FactChecks;

namespace FactCheck.Verdicts.Tests.Matching;

public sealed class MatchDecisionTests(RunningVerdicts verdicts)
{
    private const string Wages = "Dockworkers at Halse earned an average of $94,000 a year";

    [Fact]
    public async Task Shows_what_is_similar_with_its_verdict_and_what_differs()
    {
        var article = await CheckedAsync("The glaciers have lost 38 percent of their ice since 1990");
        using var client = verdicts.Client(article.WorkspaceId);

        var similar = await SimilarAsync(client, await OnlyAsync(client));

        var first = similar[0];
        first.GetProperty("factCheck").Text("claim").ShouldContain("ice");
        first.GetProperty("factCheck").GetProperty("score").GetDouble().ShouldBeInRange(ClaimMatcher.Suggest, 1);
        first.GetProperty("factCheck").Text("rating").ShouldNotBeEmpty();
        first.GetProperty("differences").EnumerateArray().ShouldContain(difference => difference.Text("kind") == "number" && difference.Text("here") == "38 percent");
    }

    [Fact]
    public async Task Remembers_who_accepted_a_match_and_tells_of_it()
    {
        var article = await CheckedAsync(Wages);
        using var client = verdicts.Client(article.WorkspaceId);
        var claim = await OnlyAsync(client);
        var factCheck = claim.GetProperty("matches")[0].Text("id");

        using var answer = await DecideAsync(client, claim, factCheck, "accept", "\"1\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag!.Tag.ShouldBe("\"2\"");
        var body = await answer.JsonAsync();
        body.Text("status").ShouldBe("detected");
        body.GetProperty("matches")[0].GetProperty("accepted").GetBoolean().ShouldBeTrue();
        (await SimilarAsync(client, claim))[0].GetProperty("factCheck").GetProperty("accepted").GetBoolean().ShouldBeTrue();
        var id = IdOf(claim);
        (await verdicts.Matched.WaitAsync(message => message.Claim.ClaimId == id && message.AcceptedBy is not null))[0].Matches.ShouldHaveSingleItem().Id.ShouldBe(factCheck);
        (await verdicts.Changed.WaitAsync(message => message.ClaimId == id))[0].Action.ShouldBe("match-accepted");
    }

    [Fact]
    public async Task Never_suggests_what_was_rejected_for_the_claim_again()
    {
        var article = await CheckedAsync(Wages);
        using var client = verdicts.Client(article.WorkspaceId);
        var claim = await OnlyAsync(client);
        var factCheck = claim.GetProperty("matches")[0].Text("id");

        using var answer = await DecideAsync(client, claim, factCheck, "reject", "\"1\"");
        await verdicts.SendAsync((article with { Revision = 2 }).Message());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = await OnlyAsync(client);
        now.GetProperty("article").GetProperty("revision").GetInt32().ShouldBe(2);
        now.GetProperty("matches").EnumerateArray().ShouldNotContain(match => match.Text("id") == factCheck);
        (await SimilarAsync(client, claim)).ShouldNotContain(similar => similar.GetProperty("factCheck").Text("id") == factCheck);
        (await verdicts.Changed.WaitAsync(message => message.ClaimId == IdOf(claim)))[0].Action.ShouldBe("match-rejected");
    }

    [Fact]
    public async Task Keeps_an_accepted_match_over_a_new_revision()
    {
        var article = await CheckedAsync("Nothing like it was ever said here before");
        using var client = verdicts.Client(article.WorkspaceId);
        var claim = await OnlyAsync(client);
        var factCheck = (await client.ItemsAsync("/v1/fact-checks?limit=1"))[0].Text("id");

        using var answer = await DecideAsync(client, claim, factCheck, "accept", "\"1\"");
        await verdicts.SendAsync((article with { Revision = 2 }).Message());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await OnlyAsync(client)).GetProperty("matches").EnumerateArray().ShouldContain(match => match.Text("id") == factCheck && match.GetProperty("accepted").GetBoolean());
    }

    [Fact]
    public async Task Refuses_what_is_stale_or_unseen_or_unknown()
    {
        var article = await CheckedAsync(Wages);
        using var client = verdicts.Client(article.WorkspaceId);
        using var reader = verdicts.Client(article.WorkspaceId, "claims:read");
        using var stranger = verdicts.Client(SampleArticle.NewId());
        var claim = await OnlyAsync(client);
        var factCheck = claim.GetProperty("matches")[0].Text("id");

        (await StatusAsync(client, claim, factCheck, null)).ShouldBe(HttpStatusCode.PreconditionRequired);
        (await StatusAsync(client, claim, factCheck, "\"7\"")).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await StatusAsync(client, claim, "fct_00000000000000000000000000000000", "\"1\"")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(client, claim, "nonsense", "\"1\"")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(stranger, claim, factCheck, "\"1\"")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(reader, claim, factCheck, "\"1\"")).ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.StatusAsync($"/v1/claims/{claim.Text("id")}/similar")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, JsonElement claim, string factCheck, string? ifMatch)
    {
        using var answer = await DecideAsync(client, claim, factCheck, "accept", ifMatch);
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> DecideAsync(HttpClient client, JsonElement claim, string factCheck, string verb, string? ifMatch) =>
        client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim.Text("id")}/matches/{factCheck}/{verb}", ifMatch);

    private static async Task<List<JsonElement>> SimilarAsync(HttpClient client, JsonElement claim) => await client.ItemsAsync($"/v1/claims/{claim.Text("id")}/similar");

    private static async Task<JsonElement> OnlyAsync(HttpClient client) => (await client.ItemsAsync("/v1/claims")).ShouldHaveSingleItem();

    private static Guid IdOf(JsonElement claim) => Guid.ParseExact(claim.Text("id")[4..], "N");

    private async Task<SampleArticle> CheckedAsync(string words)
    {
        var article = new SampleArticle { WorkspaceId = SampleArticle.NewId(), Text = words };
        using var client = verdicts.Client(article.WorkspaceId);
        await ImportFactChecksTests.ImportAsync(client, await File.ReadAllTextAsync(Path.Combine(Seeds.Folder, "fact-checks.jsonl")));
        article = article.Claim(words);
        await verdicts.SendAsync(article.Message());
        return article;
    }
}
