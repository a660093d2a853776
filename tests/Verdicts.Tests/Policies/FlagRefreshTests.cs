using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.Verdicts.Policies;
using FactCheck.Verdicts.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Verdicts.Tests.Policies;

public sealed class FlagRefreshTests(RunningVerdicts verdicts)
{
    private const string OnlyEvents = """
        {
          "id": "events", "name": "Events", "version": 1,
          "rules": [{ "id": "event", "severity": "warn", "when": { "types": ["event"] }, "reason": "Look at {claim}." }]
        }
        """;

    private const string OnlyWorthy = """
        {
          "id": "worthy", "name": "Worthy", "version": 2,
          "rules": [{ "id": "worthy", "severity": "info", "when": { "checkWorthiness": { "atLeast": 0.6 } }, "reason": "Look at {claim}." }]
        }
        """;

    private const string Closed = "The harbour will close in May";

    [Fact]
    public async Task Waiting_claims_follow_a_new_policy_and_nobody_is_called_to_them()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        await verdicts.Flagged.WaitAsync(message => message.Article.ArticleId == article.ArticleId);
        using var client = verdicts.Client(article.WorkspaceId);

        await PutAsync(client);
        await verdicts.RefreshFlagsAsync(article.WorkspaceId);

        var claims = await client.ItemsAsync("/v1/claims");
        Flags(claims).ShouldBe(["event warn", "event warn", ""], ignoreOrder: true);
        claims.Select(claim => claim.GetProperty("flags").GetArrayLength()).ShouldBe([1, 1, 0]);
        claims[0].GetProperty("flags")[0].Text("reason").ShouldBe($"Look at {claims[0].Text("text")}.");
        (await client.ItemsAsync("/v1/claims?flag=bare-sources")).ShouldBeEmpty();
        (await client.ItemsAsync("/v1/claims?severity=warn")).Count.ShouldBe(2);
        verdicts.Flagged.All(message => message.Article.ArticleId == article.ArticleId).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_gate_follows_too()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        var address = $"/v1/articles/{article.PublicId}/gate";
        (await client.ReadAsync(address)).Text("status").ShouldBe("block");

        await PutAsync(client);
        await verdicts.RefreshFlagsAsync(article.WorkspaceId);

        (await client.ReadAsync(address)).Text("status").ShouldBe("warn");
    }

    [Fact]
    public async Task A_review_that_has_begun_keeps_what_it_began_with()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.DoAsync(newsroom.Eva, "assign", new { assignee = "usr_ana" });
        await newsroom.DoAsync(newsroom.Ana, "start");
        var before = (await newsroom.ReadAsync()).GetProperty("flags").GetRawText();

        await PutAsync(newsroom.Admin);
        await verdicts.RefreshFlagsAsync(newsroom.Article.WorkspaceId);

        (await newsroom.ReadAsync()).GetProperty("flags").GetRawText().ShouldBe(before);
        (await newsroom.Ana.ItemsAsync("/v1/claims?flag=event")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Several_copies_share_the_work_and_nobodys_edit_fails_for_it()
    {
        var workspace = SampleArticle.NewId();
        foreach (var _ in Enumerable.Range(0, 45))
        {
            await verdicts.SendAsync(SampleArticle.WithThreeClaims(workspace).Message());
        }

        using var client = verdicts.Client(workspace);
        await PutAsync(client);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => verdicts.RefreshFlagsAsync(workspace)));

        var claims = await client.ItemsAsync("/v1/claims?limit=200");
        claims.Count.ShouldBe(135);
        Flags(claims).Count(flags => flags == "event warn").ShouldBe(90);
        claims.ShouldAllBe(claim => claim.GetProperty("version").GetInt32() == 1);
    }

    [Fact]
    public async Task A_revision_that_comes_meanwhile_is_flagged_for_what_it_says()
    {
        var article = Harbour(new SampleArticle { Text = $"{Closed}, sources said." }, checkWorthiness: 0.2);
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        await StoreAsync(article.WorkspaceId, OnlyWorthy);
        Task? revising = null;
        Task? refreshing = null;

        // The revision is stored once the claim is free, and the refresh, which has read the one before, right behind it.
        await verdicts.WorkAsync(article.WorkspaceId, async (_, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"SELECT FROM verdicts.claims WHERE article_id = {article.ArticleId} FOR UPDATE");
            revising = verdicts.SendAsync(Harbour(article.Next($"It rains. {Closed}, sources said."), checkWorthiness: 0.9).Message());
            await db.UntilTheyWaitAsync();
            await verdicts.WorkAsync(article.WorkspaceId, (services, _) => services.GetRequiredService<FlagRefreshes>().RequestAsync(TestContext.Current.CancellationToken));
            refreshing = verdicts.RefreshFlagsAsync(article.WorkspaceId);
            await db.UntilTheyWaitAsync(2);
            await transaction.CommitAsync();
        });

        await revising!;
        await refreshing!;
        Flags(await client.ItemsAsync("/v1/claims")).ShouldBe(["worthy info"]);
    }

    [Fact]
    public async Task Settings_that_cannot_be_followed_keep_no_other_workspace_waiting()
    {
        var stuck = SampleArticle.WithThreeClaims();
        var other = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(stuck.Message());
        await verdicts.SendAsync(other.Message());
        using var admin = verdicts.Client(stuck.WorkspaceId);
        using var client = verdicts.Client(other.WorkspaceId);

        // Stored when nobody looked for it: no policy has such a list.
        await StoreAsync(stuck.WorkspaceId, OnlyEvents.Replace("\"types\": [\"event\"]", "\"matchVerdict\": [null]", StringComparison.Ordinal));
        await verdicts.WorkAsync(stuck.WorkspaceId, (services, _) => services.GetRequiredService<FlagRefreshes>().RequestAsync(TestContext.Current.CancellationToken));
        await PutAsync(client);
        await verdicts.RefreshFlagsAsync(other.WorkspaceId);

        Flags(await client.ItemsAsync("/v1/claims")).ShouldBe(["event warn", "event warn", ""], ignoreOrder: true);
        Flags(await admin.ItemsAsync("/v1/claims")).ShouldNotContain("event warn");

        await PutAsync(admin, "\"2\"");
        await verdicts.RefreshFlagsAsync(stuck.WorkspaceId);

        Flags(await admin.ItemsAsync("/v1/claims")).ShouldBe(["event warn", "event warn", ""], ignoreOrder: true);
    }

    private Task StoreAsync(Guid workspace, string policy) => verdicts.WorkAsync(workspace, (_, db) =>
    {
        db.Add(new SettingsDocument
        {
            WorkspaceId = workspace,
            Kind = SettingsDocument.Policy,
            Version = 2,
            Document = policy,
            Author = "usr_admin",
            CreatedAt = TimeProvider.System.GetUtcNow(),
        });
        return Task.CompletedTask;
    });

    private static SampleArticle Harbour(SampleArticle article, double checkWorthiness) =>
        article.Claim(Closed, checkWorthiness, article.Attribution("sources", "said", Closed, "bare-sources"));

    private static IEnumerable<string> Flags(IEnumerable<JsonElement> claims) => claims.Select(claim =>
        string.Join(' ', claim.GetProperty("flags").EnumerateArray().Select(flag => $"{flag.Text("rule")} {flag.Text("severity")}")));

    private static async Task PutAsync(HttpClient client, string version = "\"1\"")
    {
        using var put = await client.SendAsync(HttpMethod.Put, "/v1/policy", version, new StringContent(OnlyEvents, Encoding.UTF8, "application/json"));
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
