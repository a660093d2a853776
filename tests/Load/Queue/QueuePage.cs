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

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(int claims)
    {
        if (!File.Exists(Chromium))
        {
            return [Figure.Missing("the queue page in Chromium", $"{Chromium} is not installed: apt-get install chromium.")];
        }

        await using var suite = await RunningSuite.StartAsync();
        var stored = await ManyClaims.FillAsync(suite.Services.Api, suite.Database, claims);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        return await MeasureAsync(page, suite.Services, stored);
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(IPage page, SuiteProcesses suite, long claims)
    {
        var dashboard = suite.Service("Dashboard").Address;
        var load = (await File.ReadAllTextAsync("/proc/loadavg"))[..4];
        Console.WriteLine($"Each {Times} times, one after the other; load average {load}");
        var signIn = Tell("limit: first paint of the sign-in page", await PaintsAsync(page, new Uri(dashboard, "sign-in")));
        await SignInAsync(page, dashboard);
        var paint = Tell("first paint of the queue", await PaintsAsync(page, dashboard, Settled));
        var row = Tell("its first row on the screen", await RowsAsync(page, dashboard));
        var api = Tell("limit: the API alone, 50 claims", await suite.Api.AskAsync(Times, Warm, _ => FirstPage));
        var filter = Tell("another filter, until its rows stand", await FiltersAsync(page));
        var filtered = Tell("limit: the API alone, the same filters", await suite.Api.AskAsync(Times, Warm, number => $"{FirstPage}&{Filters[number % Filters.Length].TrimStart('/', '?')}"));
        return
        [
            Beside($"the queue page with {claims:N0} claims, in Chromium, p50 (p95): first paint", paint, "that of the sign-in page", signIn) with { Aim = "300 ms" },
            Beside("there, the first row on the screen", row, "the API alone, 50 claims", api),
            Beside("there, rows after another filter", filter, "the API alone, the same filters", filtered) with { Aim = "300 ms" },
        ];
    }

    private static Figure Beside(string what, List<double> ours, string limit, List<double> theirs) =>
        new(what, Both(ours)) { Beside = limit, Limit = Both(theirs), Ratio = ours.At(0.5) / theirs.At(0.5) };

    private static string Both(List<double> sorted) => $"{sorted.At(0.5):F0} ({sorted.At(0.95):F0}) ms";

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

    private static List<double> Tell(string what, List<double> sorted)
    {
        Console.WriteLine($"  {what,-40} median {sorted.At(0.5),5:F0} ms   p95 {sorted.At(0.95),5:F0} ms");
        return sorted;
    }
}
