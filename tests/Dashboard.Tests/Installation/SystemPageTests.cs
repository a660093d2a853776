using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Installation;

public sealed class SystemPageTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    [Fact]
    public async Task What_was_set_aside_is_sent_again_after_a_question_and_goes_out_of_sight()
    {
        dashboard.Api.System.HasBroker = true;
        await using var browsing = await Browsing.StartAsync(dashboard, "/system");
        var page = browsing.Page;
        await Assertions.Expect(page.Locator(".system-summary")).ToHaveTextAsync("Not well: webhooks. 2 messages were set aside.");
        await Assertions.Expect(page.Locator(".system-part .number[data-label]")).ToHaveTextAsync(["12", "4", "11.4", "1", "2", "42 ms", "2.4 s", "–", "–", "7", "0", "0", "0", "0"]);
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "factcheck.conflicts" })).ToContainTextAsync("7");
        await Assertions.Expect(page.Locator(".checks .unwell")).ToContainTextAsync("The oldest message has waited 75 s.");

        await browsing.Button($"Send again {StubSystem.Aside}").ClickAsync();
        await browsing.Button("Send again").ClickAsync();

        await Assertions.Expect(page.GetByText("2 messages are in their queue again.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".aside-list")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".system-summary")).ToContainTextAsync("No message was set aside.");
        browsing.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_follows_by_itself_and_says_when_the_broker_is_away()
    {
        dashboard.Api.System.HasBroker = true;
        await using var browsing = await Browsing.StartAsync(dashboard, "/system");
        await Assertions.Expect(browsing.Page.Locator(".system-summary")).ToContainTextAsync("set aside.");

        dashboard.Api.System.HasBroker = false;

        await Assertions.Expect(browsing.Page.Locator(".system-summary")).ToContainTextAsync("RabbitMQ does not answer", new() { Timeout = 15_000 });
        await Assertions.Expect(browsing.Page.GetByRole(AriaRole.Row, new() { Name = "intake" })).ToContainTextAsync("Nothing waits.");
    }
}
