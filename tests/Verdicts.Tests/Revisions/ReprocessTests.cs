using System.Net;
using System.Text.Json;
using FactCheck.Verdicts.Tests.FactChecks;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Tests.Revisions;

/// <summary>The sample articles were "read" by an engine of version test; today's reads them for itself.</summary>
public sealed class ReprocessTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task A_dry_run_shows_what_would_differ_and_stores_nothing()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        var before = await client.GetStringAsync("/v1/claims");

        var changes = await ReprocessAsync(client, article, "?dryRun=true");

        changes.GetProperty("from").Text("engine").ShouldBe("test");
        changes.GetProperty("to").Text("engine").ShouldBe(FactCheck.Language.Engine.Version.Version);
        changes.GetProperty("changed").GetArrayLength().ShouldBePositive();
        (await client.GetStringAsync("/v1/claims")).ShouldBe(before);
        (await client.ReadAsync($"/v1/articles/{article.PublicId}/analysis")).GetProperty("engine").Text("version").ShouldBe("test");
    }

    [Fact]
    public async Task The_claims_keep_their_ids_and_come_to_say_what_todays_engine_reads()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        var before = Ids(await client.ReadAsync($"/v1/articles/{article.PublicId}/analysis"));

        await ReprocessAsync(client, article);

        var analysis = await client.ReadAsync($"/v1/articles/{article.PublicId}/analysis");
        analysis.GetProperty("engine").Text("version").ShouldBe(FactCheck.Language.Engine.Version.Version);
        Ids(analysis).Intersect(before).Count().ShouldBeGreaterThanOrEqualTo(2);
        (await client.ItemsAsync("/v1/claims")).Select(claim => claim.Text("id")).ShouldBe(Ids(analysis), ignoreOrder: true);
        (await verdicts.Checked.WaitAsync(message => message.ArticleId == article.ArticleId, 2)).ShouldAllBe(message => message.Revision == 1);
    }

    [Fact]
    public async Task Asked_for_twice_it_is_done_once()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        await ReprocessAsync(client, article);
        var before = await client.GetStringAsync("/v1/claims");

        var again = await ReprocessAsync(client, article);

        again.GetProperty("changed").GetArrayLength().ShouldBe(0);
        again.GetProperty("added").GetArrayLength().ShouldBe(0);
        (await client.GetStringAsync("/v1/claims")).ShouldBe(before);
    }

    [Fact]
    public async Task Another_reading_touches_nobodys_review()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        var claim = (await client.ItemsAsync("/v1/claims"))[0];
        using var dismissed = await client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim.Text("id")}/dismiss", "\"1\"");
        dismissed.StatusCode.ShouldBe(HttpStatusCode.OK);

        await ReprocessAsync(client, article);

        (await client.ReadAsync($"/v1/claims/{claim.Text("id")}")).Text("status").ShouldBe("dismissed");
        verdicts.ClaimsChanged.All(message => message.WorkspaceId == article.WorkspaceId).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_is_not_held_against_its_own_verdict()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.PublishAsync();

        await ReprocessAsync(newsroom.Admin, newsroom.Article);

        ShouldMatchNothing(await newsroom.ReadAsync());
    }

    [Fact]
    public async Task What_a_reviewer_rejected_stays_rejected()
    {
        const string Words = "The average dockworker at the Port of Halse is paid $94,000 a year";
        var article = new SampleArticle { Text = $"{Words}." }.Claim(Words);
        using var client = verdicts.Client(article.WorkspaceId);
        await ImportFactChecksTests.ImportAsync(client, $$"""{"id":"wages","claim":"{{Words}}.","rating":1}""");
        await verdicts.SendAsync(article.Message());
        var claim = (await client.ItemsAsync("/v1/claims")).ShouldHaveSingleItem();
        var match = claim.GetProperty("matches").EnumerateArray().ShouldHaveSingleItem().Text("id");
        using var rejected = await client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim.Text("id")}/matches/{match}/reject", "\"1\"");
        rejected.StatusCode.ShouldBe(HttpStatusCode.OK);

        await ReprocessAsync(client, article);

        ShouldMatchNothing(await client.ReadAsync($"/v1/claims/{claim.Text("id")}"));
    }

    [Fact]
    public async Task The_headline_is_read_again_too()
    {
        const string Words = "About 7,800 dockworkers walked off the job at the Port of Halse on Monday";
        var article = new SampleArticle { Text = $"{Words}. Talks over pay broke down on Sunday night.", Title = "9,000 Dockworkers Walk Off Job at Port" }.Claim(Words);
        using var client = verdicts.Client(article.WorkspaceId);
        await verdicts.SendAsync(article.Message());

        await ReprocessAsync(client, article);

        (await client.ReadAsync($"/v1/articles/{article.PublicId}/analysis")).Text("title").ShouldBe(article.Title);
        (await client.ItemsAsync("/v1/claims?flag=number-mismatch")).ShouldHaveSingleItem().Text("text").ShouldStartWith(Words);
    }

    [Fact]
    public async Task An_engine_that_was_replaced_can_come_back_and_be_replaced_again()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        await ReprocessAsync(client, article);
        await verdicts.ExecuteAsync($$"""UPDATE verdicts.analyses SET document = jsonb_set(document, '{engine,version}', '"test"') WHERE article_id = '{{article.ArticleId}}'""");

        var changes = await ReprocessAsync(client, article);

        changes.GetProperty("from").Text("engine").ShouldBe("test");
        (await client.ReadAsync($"/v1/articles/{article.PublicId}/analysis")).GetProperty("engine").Text("version").ShouldBe(FactCheck.Language.Engine.Version.Version);
    }

    [Fact]
    public async Task What_another_has_read_again_meanwhile_is_left_alone()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        Task<JsonElement>? reprocessing = null;

        await verdicts.WorkAsync(article.WorkspaceId, async (_, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"SELECT FROM verdicts.articles WHERE article_id = {article.ArticleId} FOR UPDATE");
            reprocessing = ReprocessAsync(client, article);
            await db.UntilTheyWaitAsync();
            await db.Database.ExecuteSqlAsync(
                $$"""UPDATE verdicts.analyses SET document = jsonb_set(document, '{engine,version}', to_jsonb({{FactCheck.Language.Engine.Version.Version}}::text)) WHERE article_id = {{article.ArticleId}}""");
            await transaction.CommitAsync();
        });

        (await reprocessing!).GetProperty("from").Text("engine").ShouldBe(FactCheck.Language.Engine.Version.Version);
        verdicts.Checked.All(message => message.ArticleId == article.ArticleId).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Only_its_own_workspace_may_ask_for_it()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());

        using var stranger = verdicts.Client(SampleArticle.NewId());
        using var reader = verdicts.Client(article.WorkspaceId, "claims:read");
        (await PostAsync(stranger, $"/v1/articles/{article.PublicId}:reprocess")).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(stranger, "/v1/articles/art_nothing:reprocess")).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(stranger, $"/v1/articles/{article.PublicId}:reprocess?dryRun=perhaps")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(reader, $"/v1/articles/{article.PublicId}:reprocess")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static void ShouldMatchNothing(JsonElement claim)
    {
        claim.GetProperty("matches").GetArrayLength().ShouldBe(0);
        claim.GetProperty("flags").EnumerateArray().Select(flag => flag.Text("rule")).ShouldNotContain("repeats-false");
    }

    private static List<string> Ids(JsonElement analysis) => [.. analysis.GetProperty("claims").EnumerateArray().Select(claim => claim.Text("id"))];

    private static async Task<JsonElement> ReprocessAsync(HttpClient client, SampleArticle article, string query = "")
    {
        using var response = await client.SendAsync(HttpMethod.Post, $"/v1/articles/{article.PublicId}:reprocess{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.JsonAsync();
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string address)
    {
        using var response = await client.SendAsync(HttpMethod.Post, address);
        return response.StatusCode;
    }
}
