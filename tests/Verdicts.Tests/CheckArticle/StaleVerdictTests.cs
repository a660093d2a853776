using System.Text.Json;
using Npgsql;

namespace FactCheck.Verdicts.Tests.CheckArticle;

/// <summary>What a new revision does to a claim that is under review, or whose verdict is published.</summary>
public sealed class StaleVerdictTests(RunningVerdicts verdicts)
{
    private const string Exports = "Exports fell 40 percent in March";

    [Theory]
    [InlineData("Exports fell 30 percent in March", "changed")]
    [InlineData(null, "gone")]
    public async Task A_published_verdict_becomes_stale_with_its_claim_and_its_reviewer_is_told(string? now, string change)
    {
        var (first, claim) = await CheckedAsync();
        await PublishAsync(claim);

        await verdicts.SendAsync(Next(first, now).Message());

        using var client = verdicts.Client(first.WorkspaceId);
        (await client.ReadAsync($"/v1/claims/{claim.Text("id")}")).Text("status").ShouldBe("stale");
        var stale = (await verdicts.Verdicts.WaitAsync(message => message.WorkspaceId == first.WorkspaceId)).ShouldHaveSingleItem();
        stale.Change.ShouldBe("stale");
        stale.Verdict.RatingText.ShouldBe("False.");
        stale.Actor.ShouldBe("system");
        stale.Article.Revision.ShouldBe(2);
        var told = (await verdicts.Changed.WaitAsync(message => message.WorkspaceId == first.WorkspaceId)).ShouldHaveSingleItem();
        told.Action.ShouldBe("stale");
        told.Assignee.ShouldBe("usr_ida");
        (await verdicts.ClaimsChanged.WaitAsync(message => message.WorkspaceId == first.WorkspaceId)).ShouldHaveSingleItem().Change.ShouldBe(change);
        (await client.ItemsAsync("/v1/audit")).ShouldContain(entry => entry.Text("action") == $"claim.{change}" && entry.Text("actor") == "system");
    }

    [Fact]
    public async Task A_verdict_stays_published_while_its_claim_only_moves()
    {
        var (first, claim) = await CheckedAsync();
        await PublishAsync(claim);

        await verdicts.SendAsync(first.Next($"Rain is expected in the north. {first.Text}").Claim(Exports, quantity: "40 percent").Message());

        using var client = verdicts.Client(first.WorkspaceId);
        (await client.ReadAsync($"/v1/claims/{claim.Text("id")}")).Text("status").ShouldBe("published");
        await verdicts.Checked.WaitAsync(message => message.ArticleId == first.ArticleId && message.Revision == 2);
        verdicts.Verdicts.All(message => message.WorkspaceId == first.WorkspaceId).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stale_verdict_is_told_once()
    {
        var (first, claim) = await CheckedAsync();
        await PublishAsync(claim);

        await verdicts.SendAsync(Next(first, "Exports fell 30 percent in March").Message());
        await verdicts.SendAsync(Next(first, "Exports fell 20 percent in March", revision: 3).Message());

        await verdicts.ClaimsChanged.WaitAsync(message => message.WorkspaceId == first.WorkspaceId, 2);
        verdicts.Verdicts.All(message => message.WorkspaceId == first.WorkspaceId).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_proposed_about_the_old_words_is_set_aside()
    {
        var (first, claim) = await CheckedAsync();
        await ExecuteAsync(
            "UPDATE verdicts.claims SET status = 'proposed', assignee = 'usr_ida' WHERE id = @claim;"
            + "INSERT INTO verdicts.reviews (id, workspace_id, claim_id, round, state, author, rating_text, summary, explanation, evidence, is_blind, is_sealed, proposed_at) "
            + "SELECT gen_random_uuid(), workspace_id, id, round, 'proposed', 'usr_ida', 'False.', 'No.', '', '[]', false, false, now() FROM verdicts.claims WHERE id = @claim",
            claim);

        await verdicts.SendAsync(Next(first, "Exports fell 30 percent in March").Message());

        using var client = verdicts.Client(first.WorkspaceId);
        (await client.ReadAsync($"/v1/claims/{claim.Text("id")}")).Text("status").ShouldBe("assigned");
        (await verdicts.Changed.WaitAsync(message => message.WorkspaceId == first.WorkspaceId)).ShouldHaveSingleItem().Action.ShouldBe("reopened");
        (await ExecuteAsync("SELECT state FROM verdicts.reviews WHERE claim_id = @claim", claim)).ShouldBe("set-aside");
    }

    private async Task<(SampleArticle Article, JsonElement Claim)> CheckedAsync()
    {
        var first = Next(new SampleArticle { Text = "", Revision = 0 }, Exports, revision: 1);
        await verdicts.SendAsync(first.Message());
        using var client = verdicts.Client(first.WorkspaceId);
        return (first, (await client.ItemsAsync("/v1/claims")).ShouldHaveSingleItem());
    }

    private static SampleArticle Next(SampleArticle first, string? claim, int? revision = null)
    {
        var article = first.Next($"The council met on Monday. {claim ?? "Nothing is known yet"}. It meets again in June.", revision);
        return claim is null ? article : article.Claim(claim, quantity: claim[13..23]);
    }

    /// <summary>As if it had gone the whole way.</summary>
    private Task<object?> PublishAsync(JsonElement claim) => ExecuteAsync(
        "UPDATE verdicts.claims SET status = 'published', has_verdict = true, assignee = 'usr_ida' WHERE id = @claim;"
        + "INSERT INTO verdicts.verdicts (id, workspace_id, claim_id, status, latest_version, slug, updated_at) "
        + "SELECT id, workspace_id, id, 'published', 1, 'exports-' || id, now() FROM verdicts.claims WHERE id = @claim;"
        + "INSERT INTO verdicts.verdict_versions (verdict_id, version, workspace_id, kind, claim, rating, rating_text, summary, explanation, evidence, author, approver, slug, published_at) "
        + "SELECT id, 1, workspace_id, 'published', jsonb_build_object('text', text, 'articleId', article_id, 'revision', 1, 'visibility', 'published'), "
        + "1, 'False.', 'It fell by 30.', '', '[]', 'usr_ida', 'usr_per', 'exports-' || id, now() FROM verdicts.claims WHERE id = @claim",
        claim);

    private async Task<object?> ExecuteAsync(string sql, JsonElement claim)
    {
        await using var connection = new NpgsqlConnection(verdicts.Database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("claim", Guid.Parse(claim.Text("id")["clm_".Length..]));
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
