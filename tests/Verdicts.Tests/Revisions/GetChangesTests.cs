using System.Net;

namespace FactCheck.Verdicts.Tests.Revisions;

public sealed class GetChangesTests(RunningVerdicts verdicts)
{
    private const string Exports = "Exports fell 40 percent in March";
    private const string Bridge = "The bridge is close to collapse";
    private const string Port = "The port of Halse was sold last week";

    [Fact]
    public async Task Says_what_was_added_removed_moved_and_changed()
    {
        var article = await SendTwoAsync();

        using var client = verdicts.Client(article.WorkspaceId);
        var changes = await client.ReadAsync($"/v1/articles/{article.PublicId}/changes");

        changes.GetProperty("from").GetProperty("revision").GetInt32().ShouldBe(1);
        changes.GetProperty("to").GetProperty("revision").GetInt32().ShouldBe(2);
        changes.GetProperty("removed").EnumerateArray().ShouldHaveSingleItem().Text("text").ShouldBe(Port);
        changes.GetProperty("added").EnumerateArray().ShouldHaveSingleItem().Text("text").ShouldBe("Rain is expected in the north");
        var moved = changes.GetProperty("moved").EnumerateArray().ShouldHaveSingleItem();
        moved.Text("text").ShouldBe(Exports);
        (moved.GetProperty("after").GetProperty("start").GetInt32() - moved.GetProperty("before").GetProperty("start").GetInt32()).ShouldBe(31);
        var changed = changes.GetProperty("changed").EnumerateArray().ShouldHaveSingleItem();
        changed.GetProperty("aspects").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe("source");
        changed.GetProperty("before").GetProperty("attributions")[0].Text("source").ShouldBe("Ida Holm");
        changed.GetProperty("after").GetProperty("attributions")[0].Text("sourceClass").ShouldBe("unnamed-official");
        changes.GetProperty("attributions").GetProperty("changed").EnumerateArray().ShouldHaveSingleItem()
            .GetProperty("aspects")[0].GetString().ShouldBe("source");
    }

    [Fact]
    public async Task Backwards_what_was_added_is_removed()
    {
        var article = await SendTwoAsync();

        using var client = verdicts.Client(article.WorkspaceId);
        var changes = await client.ReadAsync($"/v1/articles/{article.PublicId}/changes?from=2&to=1");

        changes.GetProperty("added").EnumerateArray().ShouldHaveSingleItem().Text("text").ShouldBe(Port);
    }

    [Fact]
    public async Task A_revision_and_itself_differ_in_nothing()
    {
        var article = await SendTwoAsync();

        using var client = verdicts.Client(article.WorkspaceId);
        var changes = await client.ReadAsync($"/v1/articles/{article.PublicId}/changes?from=2&to=2");

        changes.GetProperty("unchanged").GetInt32().ShouldBe(3);
        changes.GetProperty("changed").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("?to=9", HttpStatusCode.NotFound)]
    [InlineData("?from=9", HttpStatusCode.NotFound)]
    [InlineData("?to=1", HttpStatusCode.NotFound)]
    [InlineData("?from=0", HttpStatusCode.NotFound)]
    [InlineData("?from=one", HttpStatusCode.BadRequest)]
    public async Task What_was_not_checked_cannot_be_compared(string query, HttpStatusCode expected)
    {
        var article = await SendTwoAsync();

        using var client = verdicts.Client(article.WorkspaceId);
        (await client.StatusAsync($"/v1/articles/{article.PublicId}/changes{query}")).ShouldBe(expected);
    }

    [Fact]
    public async Task Shows_nothing_to_another_workspace()
    {
        var article = await SendTwoAsync();

        using var stranger = verdicts.Client(SampleArticle.NewId());
        (await stranger.StatusAsync($"/v1/articles/{article.PublicId}/changes")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusAsync("/v1/articles/art_nothing/changes")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<SampleArticle> SendTwoAsync()
    {
        var first = new SampleArticle { Text = $"The council met on Monday. {Exports}. {Bridge}, Ida Holm said. It meets again in June. {Port}." };
        first = first.Claim(Exports, quantity: "40 percent")
            .Claim(Bridge, attributedTo: first.Attribution("Ida Holm", "said", Bridge, "named-person", "Ida Holm"))
            .Claim(Port);
        await verdicts.SendAsync(first.Message());
        var second = first.Next($"Rain is expected in the north. The council met on Monday. {Exports}. {Bridge}, an official said. It meets again in June.");
        await verdicts.SendAsync(second.Claim("Rain is expected in the north")
            .Claim(Exports, quantity: "40 percent")
            .Claim(Bridge, attributedTo: second.Attribution("an official", "said", Bridge, "unnamed-official"))
            .Message());
        return first;
    }
}
