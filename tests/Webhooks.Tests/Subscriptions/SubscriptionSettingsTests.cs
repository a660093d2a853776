using System.Net;
using FactCheck.Hosting.Outgoing;
using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Subscriptions;

namespace FactCheck.Webhooks.Tests.Subscriptions;

public sealed class SubscriptionSettingsTests
{
    private static readonly SubscriptionSettings Good = new() { Url = "https://example.com/hook?desk=1", EventTypes = ["claim.flagged"] };

    public static TheoryData<string> NoUrls =>
        ["", "hook", "/hook", "ftp://example.com/", "file:///etc/passwd", "javascript:alert(1)", "https://", $"https://example.com/{new string('a', 2_048)}"];

    [Fact]
    public void Takes_an_ordinary_webhook() => (Good with
    {
        Description = "The desk’s tickets 📰",
        Filter = new SubscriptionFilter { Rules = ["bare-sources"], MinSeverity = "warn" },
    }).Problem().ShouldBeNull();

    [Theory]
    [MemberData(nameof(NoUrls))]
    public void Refuses_what_is_no_http_address(string url) =>
        Says(Good with { Url = url }, "url", "url must be an absolute http or https address of at most 2048 characters.");

    [Theory]
    [InlineData("https://user:password@example.com/")]
    [InlineData("https://user@example.com/")]
    public void Refuses_credentials(string url) =>
        Says(Good with { Url = url }, "url", "url must not hold a user or a password; verify the signature instead.");

    [Fact]
    public void Refuses_a_fragment() => Says(Good with { Url = "https://example.com/#hook" }, "url", "url must not have a fragment (#…): it is never sent.");

    [Fact]
    public void Refuses_no_event_types() =>
        Says(Good with { EventTypes = [] }, "eventTypes", "eventTypes must name at least one event type; GET /v1/event-types lists them.");

    [Fact]
    public void Refuses_an_event_type_that_does_not_exist_and_names_those_that_do() => Says(
        Good with { EventTypes = ["claim.flagged", "claim.eaten"] },
        "eventTypes",
        "eventTypes: there is no event type \"claim.eaten\". There are " + string.Join(", ", EventTypes.All.Select(type => type.Type)) + ".");

    [Fact]
    public void Refuses_null_for_an_event_type() =>
        (Good with { EventTypes = [null!] }).Problem()!.ProblemDetails.Detail.ShouldStartWith("eventTypes: there is no event type \"null\".");

    [Fact]
    public void Refuses_a_type_twice() => Says(Good with { EventTypes = ["claim.flagged", "claim.flagged"] }, "eventTypes", "eventTypes names a type twice.");

    [Theory]
    [InlineData("")]
    [InlineData("Bare Sources")]
    [InlineData("-rule")]
    [InlineData(null)]
    public void Refuses_what_cannot_be_a_rule(string? rule) =>
        (Good with { Filter = new SubscriptionFilter { Rules = [rule!] } }).Problem()!.ProblemDetails.Extensions["field"].ShouldBe("filter.rules");

    [Fact]
    public void Refuses_a_severity_that_does_not_exist() => Says(
        Good with { Filter = new SubscriptionFilter { MinSeverity = "fatal" } }, "filter.minSeverity", "filter.minSeverity must be info, warn or block.");

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    [InlineData(null)]
    public void Refuses_what_cannot_be_a_desk(string? desk) =>
        (Good with { Filter = new SubscriptionFilter { Desks = [desk!] } }).Problem()!.ProblemDetails.Extensions["field"].ShouldBe("filter.desks");

    [Fact]
    public void Refuses_a_long_description() => Says(
        Good with { Description = new string('a', 501) }, "description", "description must have at most 500 printable characters, on one line.");

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://[::1]:8080/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://internal.example/")]
    public async Task Refuses_at_once_what_leads_to_a_forbidden_address(string url)
    {
        var guard = new AddressGuard(allowLoopback: false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1")]));
        var check = new EndpointCheck(guard, TimeProvider.System);

        var problem = await check.ProblemAsync(url, TestContext.Current.CancellationToken);

        problem.ShouldNotBeNull().ProblemDetails.Type.ShouldBe("urn:factcheck:problem:forbidden-address");
        problem.ProblemDetails.Detail.ShouldNotBeNull().ShouldContain("is not a public address");
    }

    [Fact]
    public async Task Takes_a_host_that_cannot_be_looked_up_today()
    {
        var guard = new AddressGuard(allowLoopback: false, (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));

        (await new EndpointCheck(guard, TimeProvider.System).ProblemAsync("https://example.com/", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private static void Says(SubscriptionSettings settings, string field, string detail)
    {
        var problem = settings.Problem().ShouldNotBeNull();
        (problem.StatusCode, problem.ProblemDetails.Detail, problem.ProblemDetails.Extensions["field"]).ShouldBe((422, detail, field));
    }
}
