using FactCheck.Testing;
using Microsoft.Playwright;

namespace FactCheck.Load.Queue;

/// <summary>
/// What a reviewer waits for with very many claims in the queue, in Chromium: the first paint, its rows, and the rows after another filter.
/// Beside it, in the same run, what nobody gets below: the sign-in page, which asks nothing of the API, and the list as the API alone answers it.
/// </summary>
internal static class QueuePage
{
    /// <summary>What the dashboard asks the API for.</summary>
    internal const string FirstPage = "v1/claims?sort=priority&limit=50&flagged=true&status=detected";

    private const string Chromium = "/usr/bin/chromium";
    private const int Times = 40;
    private const int Warm = 5;

    // The page before has come to rest: a reviewer opens one, not forty at once.
    private const string Settled = ".queue[data-ready]";

    private static readonly string[] Filters = ["/?severity=warn", "/?flag=unattributed-number", "/?sourceClass=named-person", "/?q=budget", "/"];

    /// <returns>The exit code.</returns>
    internal static async Task<int> MeasureAsync(int claims)
    {
        if (!File.Exists(Chromium))
        {
            await Console.Error.WriteLineAsync($"{Chromium} is not installed: apt-get install chromium.");
            return 1;
        }

        await using var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        await using var rabbit = new RabbitMqFixture();
        await rabbit.InitializeAsync();
        await using var suite = new SuiteProcesses(postgres.ConnectionString, rabbit.AmqpUri);
        await suite.StartAsync();
        await ManyClaims.FillAsync(suite.Api, postgres.ConnectionString, claims);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        await MeasureAsync(page, suite);
        return 0;
    }

    private static async Task MeasureAsync(IPage page, SuiteProcesses suite)
    {
        var dashboard = suite.Service("Dashboard").Address;
        var load = (await File.ReadAllTextAsync("/proc/loadavg"))[..4];
        Console.WriteLine($"Each {Times} times, one after the other; load average {load}");
        Tell("limit: first paint of the sign-in page", await PaintsAsync(page, new Uri(dashboard, "sign-in")));
        await SignInAsync(page, dashboard);
        Tell("first paint of the queue", await PaintsAsync(page, dashboard, Settled));
        Tell("its first row on the screen", await RowsAsync(page, dashboard));
        Tell("limit: the API alone, 50 claims", await suite.Api.AskAsync(Times, Warm, _ => FirstPage));
        Tell("another filter, until its rows stand", await FiltersAsync(page));
        Tell("limit: the API alone, the same filters", await suite.Api.AskAsync(Times, Warm, number => $"{FirstPage}&{Filters[number % Filters.Length].TrimStart('/', '?')}"));
    }

    private static async Task SignInAsync(IPage page, Uri dashboard)
    {
        await page.GotoAsync(dashboard.AbsoluteUri);
        await page.GetByLabel("User name").FillAsync(SuiteProcesses.DashboardUser);
        await page.GetByLabel("Password").FillAsync(SuiteProcesses.DashboardPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator("[data-row]").First.WaitForAsync();
    }

    /// <summary>From the request to the first pixel that is not ground, as the browser itself keeps it.</summary>
    private static Task<List<double>> PaintsAsync(IPage page, Uri address, string settled = "form") => Percentiles.RepeatAsync(Times, Warm, async _ =>
    {
        await page.GotoAsync(address.AbsoluteUri);
        var took = await page.EvaluateAsync<double>(
            """
            () => new Promise(done => new PerformanceObserver((list, observer) => {
              observer.disconnect();
              done(list.getEntriesByName("first-contentful-paint")[0].startTime);
            }).observe({ type: "paint", buffered: true }))
            """);
        await page.Locator(settled).First.WaitForAsync();
        return took;
    });

    /// <summary>From the request to a frame that has a claim in it.</summary>
    private static Task<List<double>> RowsAsync(IPage page, Uri address) => Percentiles.RepeatAsync(Times, Warm, async _ =>
    {
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        var took = await page.EvaluateAsync<double>(
            """
            () => new Promise(done => {
              const look = () => document.querySelector("[data-row]") ? done(performance.now()) : requestAnimationFrame(look);
              look();
            })
            """);
        await page.Locator(Settled).WaitForAsync();
        return took;
    });

    /// <summary>From the click to a frame that shows what was asked for.</summary>
    private static async Task<List<double>> FiltersAsync(IPage page)
    {
        await page.Locator(Settled).WaitForAsync();
        return await Percentiles.RepeatAsync(Times, Warm, number => page.EvaluateAsync<double>(
            """
            address => new Promise(done => {
              const began = performance.now();
              const look = () => document.querySelector(`.queue[data-shown="${CSS.escape(address)}"]`) ? done(performance.now() - began) : requestAnimationFrame(look);
              Blazor.navigateTo(address);
              look();
            })
            """,
            Filters[number % Filters.Length]));
    }

    private static void Tell(string what, List<double> sorted) =>
        Console.WriteLine($"  {what,-40} median {sorted.At(0.5),5:F0} ms   p95 {sorted.At(0.95),5:F0} ms");
}
