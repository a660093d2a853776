using FactCheck.Contracts.Review;

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
        using var newsroom = await OpenAsync();
        await newsroom.PublishAsync();

        await verdicts.SendAsync(Next(newsroom.Article, now).Message());

        (await newsroom.ReadAsync()).Text("status").ShouldBe("stale");
        var stale = (await verdicts.Verdicts.WaitAsync(message => IsStale(message, newsroom))).ShouldHaveSingleItem();
        stale.Verdict.Rating.ShouldBe(1);
        stale.Actor.ShouldBe("system");
        stale.Article.Revision.ShouldBe(2);
        var told = (await verdicts.Changed.WaitAsync(message => message.ClaimId == newsroom.ClaimGuid && message.Action == "stale")).ShouldHaveSingleItem();
        told.Assignee.ShouldBe("usr_ana");
        (await verdicts.ClaimsChanged.WaitAsync(message => message.WorkspaceId == newsroom.Article.WorkspaceId)).ShouldHaveSingleItem().Change.ShouldBe(change);
        (await newsroom.Admin.ItemsAsync("/v1/audit")).ShouldContain(entry => entry.Text("action") == $"claim.{change}" && entry.Text("actor") == "system");
    }

    [Fact]
    public async Task A_verdict_stays_published_while_its_claim_only_moves()
    {
        using var newsroom = await OpenAsync();
        await newsroom.PublishAsync();

        await verdicts.SendAsync(newsroom.Article.Next($"Rain is expected in the north. {newsroom.Article.Text}").Claim(Exports, quantity: "40 percent").Message());

        (await newsroom.ReadAsync()).Text("status").ShouldBe("published");
        await verdicts.Checked.WaitAsync(message => message.ArticleId == newsroom.Article.ArticleId && message.Revision == 2);
        verdicts.Verdicts.All(message => IsStale(message, newsroom)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stale_verdict_is_told_once()
    {
        using var newsroom = await OpenAsync();
        await newsroom.PublishAsync();

        await verdicts.SendAsync(Next(newsroom.Article, "Exports fell 30 percent in March").Message());
        await verdicts.SendAsync(Next(newsroom.Article, "Exports fell 20 percent in March", revision: 3).Message());

        await verdicts.ClaimsChanged.WaitAsync(message => message.WorkspaceId == newsroom.Article.WorkspaceId, 2);
        verdicts.Verdicts.All(message => IsStale(message, newsroom)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_proposed_about_the_old_words_is_set_aside()
    {
        using var newsroom = await OpenAsync();
        await newsroom.StartAsync(newsroom.Ana);
        var review = await newsroom.ProposeAsync(newsroom.Ana);

        await verdicts.SendAsync(Next(newsroom.Article, "Exports fell 30 percent in March").Message());

        (await newsroom.ReadAsync()).Text("status").ShouldBe("assigned");
        (await verdicts.Changed.WaitAsync(message => message.ClaimId == newsroom.ClaimGuid && message.Action == "reopened")).ShouldHaveSingleItem();
        (await newsroom.Ana.ItemsAsync($"{newsroom.Claim}/reviews")).Single(known => known.Text("id") == review).Text("state").ShouldBe("set-aside");
    }

    private static bool IsStale(VerdictChanged message, Newsroom newsroom) => message.Claim.ClaimId == newsroom.ClaimGuid && message.Change == "stale";

    private Task<Newsroom> OpenAsync() => Newsroom.OpenAsync(verdicts, Next(new SampleArticle { Text = "", Revision = 0 }, Exports, revision: 1));

    private static SampleArticle Next(SampleArticle first, string? claim, int? revision = null)
    {
        var article = first.Next($"The council met on Monday. {claim ?? "Nothing is known yet"}. It meets again in June.", revision);
        return claim is null ? article : article.Claim(claim, quantity: claim[13..23]);
    }
}
