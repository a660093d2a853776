using Deque.AxeCore.Playwright;
using FactCheck.Dashboard.Tests.Sources;
using FactCheck.Dashboard.Tests.Webhooks;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Layout;

/// <summary>axe on every page that there is, as it is drawn with things in it: a new page is walked without being named here.</summary>
public sealed class AxeTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["/articles/{Id}"] = $"/articles/{StubApi.ArticleId}",
        ["/sources/{Id}"] = $"/sources/{StubSources.Ida}",
        ["/sources/report"] = "/sources/report?from=2026-10-01&to=2026-11-30&by=desk",
        ["/webhooks/{Id}"] = $"/webhooks/{StubWebhooks.Failing}",
        ["/claims/{Id}"] = $"/claims/clm_{StubApi.ClaimId:N}",
        ["/problem/{Status:int}"] = "/problem/404",
    };

    [Fact]
    public async Task Finds_nothing_on_any_page_light_dark_and_narrow()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/account");
        List<string> found = [];
        foreach (var address in Pages())
        {
            await browsing.Page.SetViewportSizeAsync(1280, 800);
            await OpenAsync(browsing, address);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                // A colour on its way to another is neither.
                await browsing.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                found.AddRange((await LookAsync(browsing)).Select(fault => $"{address} ({scheme}): {fault}"));
            }

            await browsing.Page.SetViewportSizeAsync(360, 800);
            found.AddRange((await LookAsync(browsing)).Select(fault => $"{address} (narrow): {fault}"));
        }

        found.ShouldBeEmpty();
    }

    private static async Task OpenAsync(Browsing browsing, string address)
    {
        await browsing.OpenAsync(address);
        await Assertions.Expect(browsing.Page.Locator("main")).ToBeVisibleAsync();

        // Signing in and its like have no bar, and no circuit.
        if (await browsing.Page.Locator("header.shell").CountAsync() > 0)
        {
            await browsing.ReadyAsync();
        }

        await Assertions.Expect(browsing.Page.Locator(".skeleton")).ToHaveCountAsync(0);
    }

    private static async Task<IEnumerable<string>> LookAsync(Browsing browsing)
    {
        var result = await browsing.Page.RunAxe();
        var wide = await browsing.TooWideAsync();
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")), .. wide.Select(element => $"too wide: {element}")];
    }

    private static IReadOnlyList<string> Pages() =>
    [
        .. typeof(DashboardService).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
            .Select(route => Addresses.GetValueOrDefault(route.Template, route.Template))
            .Order(StringComparer.Ordinal),
    ];
}
