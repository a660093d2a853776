using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

/// <summary>What the suite is for: an article in, its claims and who makes them out, a flagged claim to whoever asked to be told.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class MainJobTests(SuiteFixture suite)
{
    private const string Text =
        """
        The government will close 12 of the country's 40 regional courts next year, according to two officials familiar with the plan.

        “Nothing has been decided,” Justice Minister Clara Weiss said on Monday. “We will consult every court.”

        Closing the courts would save $48 million a year, the officials said.
        """;

    [Fact]
    public async Task An_article_comes_out_as_claims_with_sources_flags_and_a_signed_webhook()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await suite.Api.SubscribeAsync(receiver, "claim.flagged", "article.checked");

        var id = await suite.Api.SubmitAsync(new { externalId = "e2e-courts", title = "Courts to close", url = "https://example.com/courts", text = Text });
        var article = await suite.Api.CheckedAsync(id);
        article.GetProperty("status").GetString().ShouldBe("checked");
        article.GetProperty("flaggedClaimCount").GetInt32().ShouldBeGreaterThan(0);

        var analysis = await suite.Api.GetFromJsonAsync<JsonElement>($"v1/articles/{id}/analysis");
        analysis.GetProperty("text").GetString().ShouldBe(Text);
        var sources = analysis.GetProperty("attributions").EnumerateArray().Select(attribution => attribution.GetProperty("sourceClass").GetString()).ToList();
        sources.ShouldContain("unnamed-official");
        sources.ShouldContain("named-person");

        var queue = await suite.Api.ItemsAsync($"v1/claims?flagged=true&article={id}");
        queue.ShouldNotBeEmpty();
        foreach (var claim in queue)
        {
            claim.GetProperty("text").GetString().ShouldBe(Text[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]);
        }

        var delivered = await Eventually.GetAsync(() => Task.FromResult(About(id, receiver)), all => all.Count == queue.Count + 1);
        delivered.Count(one => one.Type == "article.checked").ShouldBe(1);
        delivered.Where(one => one.Type == "claim.flagged")
            .Select(one => one.Data.GetProperty("claim").GetProperty("id").GetString())
            .ShouldBe(queue.Select(claim => claim.GetProperty("id").GetString()), ignoreOrder: true);
        receiver.Rejected.ShouldBe(0);
    }

    [Fact]
    public async Task Every_sample_article_is_checked_and_its_analysis_points_into_its_text()
    {
        var ids = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(Seeds.Folder, "articles"), "*.json").Order(StringComparer.Ordinal))
        {
            ids.Add(await suite.Api.SubmitAsync(JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(file))));
        }

        foreach (var id in ids)
        {
            (await suite.Api.CheckedAsync(id)).GetProperty("status").GetString().ShouldBe("checked");
            var analysis = await suite.Api.GetFromJsonAsync<JsonElement>($"v1/articles/{id}/analysis");
            var text = analysis.GetProperty("text").GetString()!;
            analysis.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(5);
            analysis.GetProperty("attributions").GetArrayLength().ShouldBeGreaterThan(5);
            analysis.GetProperty("attributions").EnumerateArray().Select(attribution => attribution.GetProperty("cue"))
                .ShouldAllBe(cue => cue.GetProperty("text").GetString() == Words(text, cue));
        }
    }

    [Fact]
    public async Task An_embargoed_article_sends_no_text()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await suite.Api.SubscribeAsync(receiver, "claim.flagged");
        var id = await suite.Api.SubmitAsync(new { externalId = "e2e-embargoed", title = "Hidden courts", visibility = "embargoed", text = Text });
        await suite.Api.CheckedAsync(id);
        var delivered = await Eventually.GetAsync(() => Task.FromResult(About(id, receiver)), all => all.Count > 0);
        delivered.ShouldAllBe(one => !one.Data.GetRawText().Contains("regional courts") && !one.Data.GetRawText().Contains("save $48"));
    }

    [Fact]
    public async Task Real_news_is_checked()
    {
        var folder = Environment.GetEnvironmentVariable("FACTCHECK_DATA") ?? Path.Combine(Seeds.RepositoryRoot, "..", "shared", "data");
        var articles = Path.Combine(folder, "polnear", "data", "dev", "text");
        Assert.SkipUnless(Directory.Exists(articles), $"PolNeAR is not at {articles}.");
        var ids = new List<string>();
        foreach (var file in Directory.GetFiles(articles, "*.txt"))
        {
            ids.Add(await suite.Api.SubmitAsync(new { externalId = Path.GetFileNameWithoutExtension(file), text = await File.ReadAllTextAsync(file) }));
        }

        ids.ShouldNotBeEmpty();
        foreach (var id in ids)
        {
            (await suite.Api.CheckedAsync(id, TimeSpan.FromMinutes(5))).GetProperty("status").GetString().ShouldBe("checked");
        }
    }

    // The suite is shared: other tests' articles are told of as well.
    private static List<WebhookReceiver.Delivered> About(string articleId, WebhookReceiver receiver) =>
        [.. receiver.Verified.Where(one => one.Data.GetProperty("article").GetProperty("id").GetString() == articleId)];

    private static string Words(string text, JsonElement span) => text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()];
}
