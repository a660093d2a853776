using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Review.Deciding;

/// <summary>What the browser keeps of verdicts that were begun.</summary>
public sealed class DraftsTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    [Fact]
    public async Task A_draft_that_nobody_came_back_to_for_30_days_is_forgotten_and_nothing_else()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/");
        await browsing.Page.EvaluateAsync(
            """
            () => {
              const daysAgo = days => JSON.stringify({ summary: "Begun", at: Date.now() - days * 24 * 60 * 60 * 1000 });
              localStorage.setItem("factcheck.draft.old", daysAgo(31));
              localStorage.setItem("factcheck.draft.young", daysAgo(29));
              localStorage.setItem("factcheck.draft.undated", '{"summary":"Begun"}');
              localStorage.setItem("factcheck.draft.broken", "{");
              localStorage.setItem("factcheck.views", "[]");
            }
            """);

        await browsing.OpenAsync($"/claims/clm_{StubApi.ClaimId:N}");
        await Assertions.Expect(browsing.Page.Locator(".claim-page[data-ready]")).ToBeVisibleAsync();

        var kept = await browsing.Page.EvaluateAsync<string[]>("() => Object.keys(localStorage).filter(key => /draft|views/.test(key)).sort()");
        kept.ShouldBe(["factcheck.draft.undated", "factcheck.draft.young", "factcheck.views"]);
        (await browsing.Page.EvaluateAsync<bool>("() => JSON.parse(localStorage['factcheck.draft.undated']).at > 0")).ShouldBeTrue();
        browsing.Complaints.ShouldBeEmpty();
    }
}
