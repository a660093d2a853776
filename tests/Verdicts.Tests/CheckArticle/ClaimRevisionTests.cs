using System.Net;
using System.Text.Json;

namespace FactCheck.Verdicts.Tests.CheckArticle;

/// <summary>What a new revision does to the claims of the one before, and to their reviews.</summary>
public sealed class ClaimRevisionTests(RunningVerdicts verdicts)
{
    private const string Exports = "Exports fell 40 percent in March";
    private const string Bridge = "The bridge is close to collapse";

    [Fact]
    public async Task A_claim_that_only_moves_keeps_its_id_its_review_and_its_version()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        using var client = verdicts.Client(first.WorkspaceId);
        var before = await FindAsync(client, Exports);
        await DismissAsync(client, before);

        await verdicts.SendAsync(WithClaims(first.Next($"Rain is expected in the north. {first.Text}")).Message());

        var after = await FindAsync(client, Exports, "dismissed");
        after.Text("id").ShouldBe(before.Text("id"));
        after.GetProperty("start").GetInt32().ShouldBe(before.GetProperty("start").GetInt32() + 31);
        after.GetProperty("article").GetProperty("revision").GetInt32().ShouldBe(2);
        after.GetProperty("version").GetInt32().ShouldBe(2);
        verdicts.ClaimsChanged.All(message => message.WorkspaceId == first.WorkspaceId).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_revisions_analysis_calls_the_same_claim_by_the_same_id()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(WithClaims(first.Next($"Rain is expected in the north. {first.Text}")).Message());

        using var client = verdicts.Client(first.WorkspaceId);
        (await IdsAsync(client, first, 2)).ShouldBe(await IdsAsync(client, first, 1));
    }

    [Fact]
    public async Task A_claim_that_changes_is_told_with_what_changed_and_what_it_said()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(Changed(first).Message());

        var told = (await verdicts.ClaimsChanged.WaitAsync(message => message.WorkspaceId == first.WorkspaceId)).ShouldHaveSingleItem();
        told.Change.ShouldBe("changed");
        told.Aspects.ShouldBe(["source"]);
        told.TextBefore.ShouldBe(Bridge);
        told.AttributionBefore!.SourceClass.ShouldBe("named-person");
        told.Attribution!.SourceClass.ShouldBe("bare-sources");
        told.Article.Revision.ShouldBe(2);
        told.Status.ShouldBe("detected");
    }

    [Fact]
    public async Task The_analysis_says_what_the_revision_before_said()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(Changed(first).Message());

        using var client = verdicts.Client(first.WorkspaceId);
        var claims = (await client.ReadAsync($"/v1/articles/{first.PublicId}/analysis")).GetProperty("claims").EnumerateArray().ToList();
        claims[1].GetProperty("revised").GetProperty("aspects")[0].GetString().ShouldBe("source");
        claims[0].TryGetProperty("revised", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_dismissed_claim_that_changes_is_back_in_the_queue_and_the_audit_says_why()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        using var client = verdicts.Client(first.WorkspaceId);
        await DismissAsync(client, await FindAsync(client, Bridge));

        await verdicts.SendAsync(Changed(first).Message());

        var claim = await FindAsync(client, Bridge);
        claim.Text("status").ShouldBe("detected");
        var told = await verdicts.Changed.WaitAsync(message => message.WorkspaceId == first.WorkspaceId && message.Action == "reopened");
        told.ShouldHaveSingleItem().Actor.ShouldBe("system");
        var entry = (await client.ItemsAsync("/v1/audit")).Single(entry => entry.Text("action") == "claim.changed");
        entry.Text("actor").ShouldBe("system");
        entry.Text("subject").ShouldBe(claim.Text("id"));
    }

    [Fact]
    public async Task A_claim_that_nobody_had_looked_at_goes_without_a_word()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(first.Next("Nothing is known yet of the matter. It will be in June.").Message());

        using var client = verdicts.Client(first.WorkspaceId);
        (await client.ItemsAsync("/v1/claims?status=superseded")).Count.ShouldBe(2);
        await verdicts.Checked.WaitAsync(message => message.ArticleId == first.ArticleId && message.Revision == 2);
        verdicts.ClaimsChanged.All(message => message.WorkspaceId == first.WorkspaceId).ShouldBeEmpty();
        (await client.ItemsAsync("/v1/audit")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_claims_that_are_new_are_detected()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(WithClaims(first.Next($"{first.Text} The port of Halse was sold last week.")).Claim("The port of Halse was sold last week").Message());

        var told = await verdicts.ClaimsDetected.WaitAsync(message => message.WorkspaceId == first.WorkspaceId, 2);
        told.Select(message => message.Claims.Count).ShouldBe([2, 1]);
        told[1].Claims[0].Claim.Text.ShouldBe("The port of Halse was sold last week");
    }

    [Fact]
    public async Task A_flag_is_told_once_and_again_where_another_joins_it()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(WithClaims(first.Next($"Rain is expected in the north. {first.Text}")).Message());
        await verdicts.SendAsync(Changed(first, revision: 3).Message());

        await verdicts.Checked.WaitAsync(message => message.ArticleId == first.ArticleId && message.Revision == 3);
        var told = await verdicts.Flagged.WaitAsync(message => message.WorkspaceId == first.WorkspaceId, 2);
        told.SelectMany(message => message.Claims).Count(flagged => flagged.Claim.Text == Exports).ShouldBe(1);
        told.Where(message => message.Claims.Any(flagged => flagged.Claim.Text == Bridge)).ShouldHaveSingleItem().Article.Revision.ShouldBe(3);
    }

    [Fact]
    public async Task A_revision_that_comes_late_takes_the_ids_of_those_beside_it_and_changes_no_row()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(WithClaims(first.Next($"Rain is expected in the north. {first.Text}", revision: 3)).Message());
        using var client = verdicts.Client(first.WorkspaceId);
        var before = await client.GetStringAsync("/v1/claims");

        await verdicts.SendAsync(Changed(first, revision: 2).Message());

        (await client.GetStringAsync("/v1/claims")).ShouldBe(before);
        (await IdsAsync(client, first, 2)).ShouldBe(await IdsAsync(client, first, 3));
        verdicts.ClaimsChanged.All(message => message.WorkspaceId == first.WorkspaceId).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reviewer_who_has_not_seen_the_change_is_shown_it()
    {
        var first = First();
        await verdicts.SendAsync(first.Message());
        using var client = verdicts.Client(first.WorkspaceId);
        var (moved, changed) = (await FindAsync(client, Exports), await FindAsync(client, Bridge));

        await verdicts.SendAsync(Changed(first).Message());

        (await PostAsync(client, changed, "dismiss")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await PostAsync(client, moved, "dismiss")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static SampleArticle First() => WithClaims(new SampleArticle
    {
        Text = $"The council met on Monday. {Exports}. {Bridge}, Ida Holm said. It meets again in June.",
    });

    private static SampleArticle WithClaims(SampleArticle article) => article
        .Claim(Exports, 0.7, quantity: "40 percent")
        .Claim(Bridge, 0.3, article.Attribution("Ida Holm", "said", Bridge, "named-person", "Ida Holm"));

    private static SampleArticle Changed(SampleArticle first, int revision = 2)
    {
        var article = first.Next(first.Text.Replace("Ida Holm said", "sources said"), revision);
        return article
            .Claim(Exports, 0.7, quantity: "40 percent")
            .Claim(Bridge, 0.3, article.Attribution("sources", "said", Bridge, "bare-sources"));
    }

    private static async Task<JsonElement> FindAsync(HttpClient client, string text, string status = "detected") =>
        (await client.ItemsAsync($"/v1/claims?status={status}")).Single(claim => claim.Text("text") == text);

    private static async Task<List<string>> IdsAsync(HttpClient client, SampleArticle article, int revision) =>
        [.. (await client.ReadAsync($"/v1/articles/{article.PublicId}/analysis?revision={revision}")).GetProperty("claims").EnumerateArray().Select(claim => claim.Text("id"))];

    private static async Task DismissAsync(HttpClient client, JsonElement claim)
    {
        using var response = await PostAsync(client, claim, "dismiss");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, JsonElement claim, string step) =>
        client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim.Text("id")}/{step}", $"\"{claim.GetProperty("version").GetInt32()}\"");
}
