using FactCheck.Testing;
using FactCheck.Verdicts.LinkChecks;
using FactCheck.Verdicts.Reviews;
using FactCheck.Verdicts.Tests.ClaimReviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Verdicts.Tests.LinkChecks;

public sealed class LinkCheckerTests(RunningVerdicts verdicts)
{
    [Theory]
    [InlineData("/page")]
    [InlineData("/moved")]
    [InlineData("/")]
    [InlineData("/status/403")]
    [InlineData("/status/429")]
    public async Task Holds_for_there_what_answers(string path)
    {
        await using var site = await Site.StartAsync();
        (await AskAsync(site.Address + path)).Reason.ShouldBeNull();
    }

    [Theory]
    [InlineData("/status/404", 404, "The page has gone: the server answered 404.")]
    [InlineData("/status/410", 410, "The page has gone: the server answered 410.")]
    [InlineData("/status/500", 500, "The page does not answer as it should: the server answered 500.")]
    [InlineData("/to-front", 200, "The page has gone: its address leads to the site's front page.")]
    [InlineData("/loop", 302, "The page redirects without end.")]
    [InlineData("/to-script", null, "The address does not lead to a public server.")]
    [InlineData("/to-metadata", null, "The address does not lead to a public server.")]
    [InlineData("/breaks-off", null, "The server cannot be reached.")]
    public async Task Says_why_it_holds_a_page_for_gone(string path, int? status, string reason)
    {
        await using var site = await Site.StartAsync();
        (await AskAsync(site.Address + path)).ShouldBe(new LinkProbe.Answer(reason, status));
    }

    [Fact]
    public async Task Tells_once_of_a_page_that_fails_three_times_and_again_when_it_has_been_back()
    {
        await using var site = await Site.StartAsync();
        site.Status = 410;
        var sample = await CiteAsync($"{site.Address}/page");

        var failures = await CheckAsync(sample, 5);
        var first = await verdicts.Broken.WaitAsync(message => message.VerdictId == sample.VerdictId);
        using var client = verdicts.Client(sample.Article.WorkspaceId);
        var shown = (await client.ReadAsync($"/v1/verdicts/vrd_{sample.VerdictId:N}")).GetProperty("brokenCitations").EnumerateArray().Select(page => page.Text("url")).ToList();
        site.Status = 200;
        var back = await CheckAsync(sample, 1);
        site.Status = 404;
        await CheckAsync(sample, 3);
        var both = await verdicts.Broken.WaitAsync(message => message.VerdictId == sample.VerdictId, 2);

        failures.Failures.ShouldBeGreaterThanOrEqualTo(5);
        failures.IsBroken.ShouldBeTrue();
        shown.ShouldBe([$"{site.Address}/page"]);
        (await client.ItemsAsync("/v1/audit")).Count(entry => entry.Text("action") == "citation.broken" && entry.Text("actor") == "system").ShouldBe(2);
        back.ShouldBe((0, false));
        first.ShouldHaveSingleItem();
        first[0].Url.ShouldBe($"{site.Address}/page");
        first[0].StatusCode.ShouldBe(410);
        (first[0].Article!.ArticleId, first[0].Article!.Desk).ShouldBe((sample.Article.ArticleId, "city"));
        both[1].StatusCode.ShouldBe(404);
    }

    [Fact]
    public async Task Leaves_alone_what_a_later_version_no_longer_cites()
    {
        await using var site = await Site.StartAsync();
        site.Status = 410;
        var sample = await CiteAsync($"{site.Address}/page");
        await sample.CorrectAsync(verdicts, "Another source.", PublishedSample.Wrong);

        await MakeDueAsync(sample);
        await Eventually.GetAsync(
            async () =>
            {
                await Checker.CheckAsync(default);
                return await CountAsync(sample);
            },
            count => count == 0);
    }

    [Fact]
    public async Task Begins_a_day_after_a_version_is_published_and_with_each_page_once()
    {
        string[] urls = ["https://port.example/a", "https://port.example/a", "no address", "https://port.example/b"];
        var sample = await PublishedSample.PublishAsync(verdicts, PublishedSample.Wrong with { Evidence = [.. urls.Select(Refuting)] });
        await verdicts.WorkAsync(sample.Article.WorkspaceId, async (_, db) =>
        {
            var pages = CitedPage.Of(await db.VerdictVersions.SingleAsync()).ToList();
            pages.Select(page => page.Url).ShouldBe(["https://port.example/a", "https://port.example/b"]);
            pages.ShouldAllBe(page => page.DueAt == PublishedSample.PublishedAt.AddDays(1));
        });
    }

    [Fact]
    public async Task Many_pages_of_one_workspace_keep_those_of_another_waiting_for_a_turn_only()
    {
        await using var site = await Site.StartAsync();
        var many = Enumerable.Range(0, 30).Select(page => Refuting($"{site.Address}/page?{page}")).ToList();
        var large = await PublishedSample.PublishAsync(verdicts, PublishedSample.Wrong with { Evidence = many });
        var small = await CiteAsync($"{site.Address}/page");
        await verdicts.WorkAsync(large.Article.WorkspaceId, async (_, db) => db.AddRange(CitedPage.Of(await db.VerdictVersions.SingleAsync())));
        await MakeDueAsync(small, PublishedSample.PublishedAt.AddHours(1));
        await MakeDueAsync(large);

        await Checker.CheckAsync(TestContext.Current.CancellationToken);

        await verdicts.WorkAsync(small.Article.WorkspaceId, async (_, db) =>
            (await db.CitedPages.SingleAsync()).DueAt.ShouldBeGreaterThan(PublishedSample.PublishedAt.AddHours(1)));
    }

    private LinkChecker Checker => verdicts.Services.GetRequiredService<LinkChecker>();

    private Task<LinkProbe.Answer> AskAsync(string url) => verdicts.Services.GetRequiredService<LinkProbe>().AskAsync(url, default);

    private static Evidence Refuting(string url) => new() { Url = url, Stance = EvidenceStance.Refutes };

    private async Task<PublishedSample> CiteAsync(string url)
    {
        var article = SampleArticle.WithThreeClaims() with { Desk = "city" };
        var sample = await PublishedSample.PublishAsync(verdicts, PublishedSample.Wrong with { Evidence = [Refuting(url)] }, article);
        await verdicts.WorkAsync(sample.Article.WorkspaceId, async (_, db) => db.AddRange(CitedPage.Of(await db.VerdictVersions.SingleAsync())));
        return sample;
    }

    /// <summary>So many checks, each as soon as the one before is done, whoever does it: the service's own round may come first.</summary>
    private async Task<(int Failures, bool IsBroken)> CheckAsync(PublishedSample sample, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var before = await MakeDueAsync(sample);
            await Eventually.GetAsync(
                async () =>
                {
                    await Checker.CheckAsync(default);
                    return await CheckedAtAsync(sample);
                },
                after => after > before);
        }

        (int, bool) state = default;
        await verdicts.WorkAsync(sample.Article.WorkspaceId, async (_, db) =>
        {
            var page = await db.CitedPages.SingleAsync();
            state = (page.Failures, page.BrokenAt is not null);
        });
        return state;
    }

    private async Task<DateTimeOffset> MakeDueAsync(PublishedSample sample, DateTimeOffset? since = null)
    {
        var before = await CheckedAtAsync(sample);
        await verdicts.WorkAsync(sample.Article.WorkspaceId, (_, db) =>
            db.CitedPages.ExecuteUpdateAsync(page => page.SetProperty(row => row.DueAt, since ?? PublishedSample.PublishedAt)));
        return before;
    }

    private async Task<DateTimeOffset> CheckedAtAsync(PublishedSample sample)
    {
        DateTimeOffset? time = null;
        await verdicts.WorkAsync(sample.Article.WorkspaceId, async (_, db) => time = await db.CitedPages.MaxAsync(page => page.CheckedAt));
        return time ?? default;
    }

    private async Task<int> CountAsync(PublishedSample sample)
    {
        var count = 0;
        await verdicts.WorkAsync(sample.Article.WorkspaceId, async (_, db) => count = await db.CitedPages.CountAsync());
        return count;
    }
}
