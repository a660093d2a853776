using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Tests.Reviewing;

/// <summary>A browser before the running suite, and what a test puts before its reviewers.</summary>
internal sealed class ReviewRoom : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    // Seven services, two browsers and their servers share the machine, and perhaps with more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SuiteFixture _suite;
    private readonly IPlaywright _playwright;

    private ReviewRoom(SuiteFixture suite, IPlaywright playwright, IBrowser browser) => (_suite, _playwright, Browser) = (suite, playwright, browser);

    internal IBrowser Browser { get; }

    internal HttpClient Api => _suite.Api;

    internal static async Task<ReviewRoom> OpenAsync(SuiteFixture suite)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        return new ReviewRoom(suite, playwright, browser);
    }

    internal Task<Reviewer> ComeAsync(int width = 1280) =>
        Reviewer.ComeAsync(Browser, _suite.Service("Dashboard").Address, SuiteProcesses.DashboardUser, SuiteProcesses.DashboardPassword, width);

    internal async Task ImportAsync(string line)
    {
        using var content = new StringContent(line, null, "application/x-ndjson");
        using var answer = await Api.PostAsync(new Uri("v1/fact-checks:import", UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <returns>The gravest of its claims.</returns>
    internal async Task<string> SubmitAsync(string title, string text)
    {
        var article = await Api.SubmitAsync(new { title, text });
        (await Api.CheckedAsync(article)).GetProperty("status").GetString().ShouldBe("checked");
        return (await Api.ItemsAsync($"v1/claims?flagged=true&article={article}"))[0].GetProperty("id").GetString()!;
    }

    /// <summary>Until it is disposed of, each claim needs two verdicts, the second written without sight of the first.</summary>
    internal async Task<IAsyncDisposable> JudgeBlindAsync()
    {
        await SettleAsync(blind: true);
        return new Settled(() => SettleAsync(blind: false));
    }

    /// <summary>Where readers find a verdict.</summary>
    internal string Published(string slug) => new Uri(Api.BaseAddress!, $"factchecks/{slug}").AbsoluteUri;

    internal Task<JsonElement> ReadAsync(string claim) => Api.GetFromJsonAsync<JsonElement>($"v1/claims/{claim}");

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task SettleAsync(bool blind)
    {
        var address = new Uri("v1/review-settings", UriKind.Relative);
        using var current = await Api.GetAsync(address);
        using var change = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(new { blindSecondVerdict = blind }) };
        change.Headers.IfMatch.Add(current.Headers.ETag!);
        using var changed = await Api.SendAsync(change);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private sealed class Settled(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
