using System.Net;
using System.Text;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.Policies;
using FactCheck.Verdicts.Tests.FactChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Verdicts.Tests.Audit;

/// <summary>Whoever has the audit's lock may still lock anything else of the workspace: nobody who waits for it has locked that already.</summary>
public sealed class AuditLockTests(RunningVerdicts verdicts)
{
    private const string OnlyEvents = """
        {
          "id": "events", "name": "Events", "version": 2,
          "rules": [{ "id": "event", "severity": "warn", "when": { "types": ["event"] }, "reason": "Look at {claim}." }]
        }
        """;

    [Fact]
    public async Task Whoever_tells_of_overdue_claims_has_locked_none_of_them()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        Task<int>? telling = null;

        await HoldAsync(newsroom.Article.WorkspaceId, async (_, db) =>
        {
            await verdicts.ExecuteAsync($"UPDATE verdicts.claims SET due_at = '2020-01-01T00:00:00Z' WHERE id = '{newsroom.ClaimGuid}'");
            telling = verdicts.TellOverdueAsync();
            await db.UntilTheyWaitAsync();
            await db.Database.ExecuteSqlAsync($"SELECT FROM verdicts.claims WHERE id = {newsroom.ClaimGuid} FOR UPDATE NOWAIT");
        });

        await telling!;
        await verdicts.Changed.WaitAsync(message => message.ClaimId == newsroom.ClaimGuid && message.Action == "overdue");
    }

    [Fact]
    public async Task Whoever_writes_a_policy_has_asked_for_nothing_yet()
    {
        var workspace = SampleArticle.NewId();
        using var client = verdicts.Client(workspace);
        var policy = await client.GetStringAsync("/v1/policy");
        Task<HttpResponseMessage>? putting = null;

        await HoldAsync(workspace, async (services, db) =>
        {
            putting = client.SendAsync(HttpMethod.Put, "/v1/policy", "\"1\"", new StringContent(policy, Encoding.UTF8, "application/json"));
            await db.UntilTheyWaitAsync();
            await services.GetRequiredService<FlagRefreshes>().RequestAsync(TestContext.Current.CancellationToken);
        });

        using var put = await putting!;
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_article_that_is_checked_while_a_policy_comes_into_force_is_held_to_it_all_the_same()
    {
        var article = SampleArticle.WithThreeClaims();
        var workspace = article.WorkspaceId;
        Task? checking = null;

        await HoldAsync(workspace, async (services, db) =>
        {
            checking = verdicts.SendAsync(article.Message());
            await db.UntilTheyWaitAsync();
            await db.Database.ExecuteSqlAsync(
                $$"""
                INSERT INTO verdicts.settings (workspace_id, kind, version, document, author, created_at)
                VALUES ({{workspace}}, 'policy', 2, {{OnlyEvents}}, 'usr_test', now())
                """);
        });

        await checking!;
        await verdicts.RefreshFlagsAsync(workspace);
        using var client = verdicts.Client(workspace);
        (await client.ItemsAsync("/v1/claims?flag=event")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_publishes_while_the_index_of_fact_checks_is_made_anew_keeps_nobody_else_waiting()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await ImportFactChecksTests.ImportAsync(newsroom.Admin, """{"id":"bridge","claim":"The bridge is closed."}""");
        var verdict = await newsroom.ApproveAsync();
        var workspace = newsroom.Article.WorkspaceId;
        Task<HttpResponseMessage>? publishing = null;

        await verdicts.WorkAsync(workspace, async (_, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"SELECT FROM verdicts.match_indexes WHERE workspace_id = {workspace} FOR UPDATE");
            publishing = newsroom.TryVerdictAsync(newsroom.Eva, $"{verdict}/publish");
            await db.UntilTheyWaitAsync();
            await db.LockAuditAsync(workspace, TestContext.Current.CancellationToken);
            await transaction.CommitAsync();
        });

        using var published = await publishing!;
        published.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Works with the workspace's lock, to the end of the transaction.</summary>
    private Task HoldAsync(Guid workspace, Func<IServiceProvider, VerdictsDbContext, Task> work) => verdicts.WorkAsync(workspace, async (services, db) =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.LockAuditAsync(workspace, TestContext.Current.CancellationToken);
        await work(services, db);
        await transaction.CommitAsync();
    });
}
