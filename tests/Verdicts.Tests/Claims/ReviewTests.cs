using System.Net;
using System.Net.Http.Json;

namespace FactCheck.Verdicts.Tests.Claims;

public sealed class ReviewTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Dismisses_a_claim_and_says_so_on_the_bus()
    {
        using var client = await ClientAsync();
        var claim = await FirstAsync(client);

        using var answer = await client.SendAsync(HttpMethod.Post, $"{claim}/dismiss", "\"1\"", JsonContent.Create(new { reason = "Not news." }));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag!.Tag.ShouldBe("\"2\"");
        var body = await answer.JsonAsync();
        body.Text("status").ShouldBe("dismissed");
        body.Text("dismissalReason").ShouldBe("Not news.");
        var id = Guid.ParseExact(body.Text("id")[4..], "N");
        var change = (await verdicts.Changed.WaitAsync(message => message.ClaimId == id)).ShouldHaveSingleItem();
        change.Status.ShouldBe("dismissed");
        change.Actor.ShouldBe("key_test");
        (await client.ReadAsync(claim)).Text("status").ShouldBe("dismissed");
    }

    [Fact]
    public async Task Reopens_a_dismissed_claim()
    {
        using var client = await ClientAsync();
        var claim = await FirstAsync(client);
        using var dismissed = await client.SendAsync(HttpMethod.Post, $"{claim}/dismiss", "\"1\"");

        using var reopened = await client.SendAsync(HttpMethod.Post, $"{claim}/reopen", dismissed.Headers.ETag!.Tag);

        reopened.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reopened.JsonAsync()).Text("status").ShouldBe("detected");
    }

    [Fact]
    public async Task Refuses_to_change_a_claim_unseen()
    {
        using var client = await ClientAsync();
        using var answer = await client.SendAsync(HttpMethod.Post, $"{await FirstAsync(client)}/dismiss");

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await answer.JsonAsync()).Text("type").ShouldBe("urn:factcheck:problem:precondition-required");
    }

    [Fact]
    public async Task Shows_the_loser_of_two_what_the_winner_did()
    {
        using var client = await ClientAsync();
        var claim = await FirstAsync(client);
        using var winner = await client.SendAsync(HttpMethod.Post, $"{claim}/dismiss", "\"1\"", JsonContent.Create(new { reason = "Mine." }));

        using var loser = await client.SendAsync(HttpMethod.Post, $"{claim}/dismiss", "\"1\"");

        winner.StatusCode.ShouldBe(HttpStatusCode.OK);
        loser.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        loser.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await loser.JsonAsync()).GetProperty("current").Text("dismissalReason").ShouldBe("Mine.");
    }

    [Fact]
    public async Task Lets_one_of_many_at_once_win()
    {
        using var client = await ClientAsync();
        var claim = await FirstAsync(client);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.SendAsync(HttpMethod.Post, $"{claim}/dismiss", "\"1\"")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(7);
    }

    [Fact]
    public async Task Forbids_a_step_that_the_state_does_not_allow()
    {
        using var client = await ClientAsync();
        using var answer = await client.SendAsync(HttpMethod.Post, $"{await FirstAsync(client)}/reopen", "\"1\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.JsonAsync()).Text("detail").ShouldBe("A claim that is detected cannot be reopened.");
    }

    [Fact]
    public async Task Does_not_reopen_what_a_later_revision_superseded()
    {
        var first = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(first.Next("Nothing is known yet.").Message());
        using var client = verdicts.Client(first.WorkspaceId);
        var claim = (await client.ItemsAsync("/v1/claims?status=superseded"))[0].Text("id");

        using var answer = await client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim}/reopen", "\"2\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Needs_the_scope_to_review()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var reader = verdicts.Client(article.WorkspaceId, "claims:read");

        using var answer = await reader.SendAsync(HttpMethod.Post, $"{await FirstAsync(reader)}/dismiss", "\"1\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<HttpClient> ClientAsync()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        return verdicts.Client(article.WorkspaceId);
    }

    private static async Task<string> FirstAsync(HttpClient client) => $"/v1/claims/{(await client.ItemsAsync("/v1/claims"))[0].Text("id")}";
}
