using System.Net;
using System.Net.Http.Json;
using System.Text;
using FactCheck.Hosting.Security;
using Npgsql;

namespace FactCheck.Verdicts.Tests.Audit;

public sealed class AuditTrailTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Has_an_entry_for_each_decision_about_a_claim()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        var claim = (await client.ItemsAsync("/v1/claims"))[0].Text("id");

        using var dismissed = await client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim}/dismiss", "\"1\"", JsonContent.Create(new { reason = "Not\nnews." }));
        using var reopened = await client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim}/reopen", "\"2\"");
        using var refused = await client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim}/reopen", "\"3\"");

        var entries = await client.ItemsAsync($"/v1/audit?subject={claim}");
        entries.Select(entry => entry.Text("action")).ShouldBe(["claim.reopened", "claim.dismissed"]);
        entries.ShouldAllBe(entry => entry.Text("actor") == "key_test");
        entries[1].GetProperty("details").Text("reason").ShouldBe("Not\nnews.");
        entries[0].Text("previousHash").ShouldBe(entries[1].Text("hash"));
    }

    [Fact]
    public async Task Has_an_entry_for_each_change_of_the_settings_and_none_for_a_lost_race()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var scale = await client.GetStringAsync("/v1/rating-scale");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.SendAsync(HttpMethod.Put, "/v1/rating-scale", "\"1\"", new StringContent(scale, Encoding.UTF8, "application/json"))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        var entry = (await client.ItemsAsync("/v1/audit?subject=rating-scale")).ShouldHaveSingleItem();
        entry.Text("action").ShouldBe("settings.changed");
        entry.GetProperty("details").GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Chains_what_another_service_does_in_its_callers_name()
    {
        var workspace = SampleArticle.NewId();
        await verdicts.RecordAsync(workspace, "clm_a");
        using var client = verdicts.Client(workspace);

        using var recorded = await client.PostAsJsonAsync("/internal/audit", new { action = "queue.replayed", subject = "webhooks-claim-events_error", details = new { messages = 12, note = "two\nlines" } });

        recorded.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var entries = await client.ItemsAsync("/v1/audit");
        (entries[0].Text("actor"), entries[0].Text("action"), entries[0].Text("subject")).ShouldBe(("key_test", "queue.replayed", "webhooks-claim-events_error"));
        entries[0].GetProperty("details").GetProperty("messages").GetInt32().ShouldBe(12);
        entries[0].Text("previousHash").ShouldBe(entries[1].Text("hash"));
        (await client.ReadAsync("/v1/audit/verification")).GetProperty("isIntact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Takes_no_entry_from_who_is_no_administrator()
    {
        using var reviewer = verdicts.Client(SampleArticle.NewId(), scopes: Scopes.ReviewsWrite);

        using var refused = await reviewer.PostAsJsonAsync("/internal/audit", new { action = "queue.replayed", subject = "x_error", details = new { } });

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Numbers_what_happens_at_once_without_a_gap()
    {
        var workspace = SampleArticle.NewId();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => verdicts.RecordAsync(workspace, $"clm_{number}")));

        using var client = verdicts.Client(workspace);
        var entries = await client.ItemsAsync("/v1/audit?limit=200");
        entries.Select(entry => entry.GetProperty("seq").GetInt32()).ShouldBe(Enumerable.Range(1, 40).Reverse());
        (await client.ReadAsync("/v1/audit/verification")).GetProperty("isIntact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Pages_and_filters()
    {
        var workspace = SampleArticle.NewId();
        await verdicts.RecordAsync(workspace, "clm_a", "clm_b", "clm_a", "clm_a");
        using var client = verdicts.Client(workspace);

        var page = await client.ReadAsync("/v1/audit?subject=clm_a&limit=2");
        var rest = await client.ItemsAsync($"/v1/audit?subject=clm_a&limit=2&cursor={page.Text("nextCursor")}");

        page.GetProperty("items").EnumerateArray().Concat(rest).Select(entry => entry.GetProperty("seq").GetInt32()).ShouldBe([4, 3, 1]);
        (await client.ItemsAsync("/v1/audit?actor=system")).Count.ShouldBe(4);
        (await client.ItemsAsync("/v1/audit?actor=usr_nobody")).ShouldBeEmpty();
        (await client.ItemsAsync("/v1/audit?from=2026-01-01T00:00:00Z")).Count.ShouldBe(4);
        (await client.ItemsAsync("/v1/audit?to=2026-01-01T00:00:00Z")).ShouldBeEmpty();
        using var stranger = verdicts.Client(SampleArticle.NewId());
        (await stranger.ItemsAsync("/v1/audit")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/v1/audit?limit=0", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/v1/audit?cursor=nonsense", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/v1/audit?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/v1/audit/verification?head=7", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/v1/audit/verification?head=7:abc", HttpStatusCode.UnprocessableEntity)]
    public async Task Refuses_what_it_cannot_read(string address, HttpStatusCode status)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        (await client.StatusAsync(address)).ShouldBe(status);
    }

    [Theory]
    [InlineData("/v1/audit")]
    [InlineData("/v1/audit/verification")]
    public async Task Is_for_administrators(string address)
    {
        using var client = verdicts.Client(SampleArticle.NewId(), "claims:read", "reviews:write", "verdicts:publish");
        (await client.StatusAsync(address)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("UPDATE verdicts.audit SET actor = 'usr_other'")]
    [InlineData("DELETE FROM verdicts.audit WHERE seq = 1")]
    [InlineData("TRUNCATE verdicts.audit")]
    [InlineData("SET session_replication_role = replica; DELETE FROM verdicts.audit")]
    public async Task Refuses_statements_that_would_change_it(string statement)
    {
        await using var connection = new NpgsqlConnection(verdicts.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);

        var exception = await command.ExecuteNonQueryAsync().ShouldThrowAsync<PostgresException>();

        exception.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Refuses_a_field_that_could_pass_for_two()
    {
        await using var connection = new NpgsqlConnection(verdicts.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "INSERT INTO verdicts.audit (workspace_id, at, actor, action, subject, details) VALUES ($1, now(), $2, 'a', 's', '{}')", connection)
        {
            Parameters = { new() { Value = SampleArticle.NewId() }, new() { Value = "usr_a\nclaim.dismissed" } },
        };

        (await command.ExecuteNonQueryAsync().ShouldThrowAsync<PostgresException>()).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }
}
