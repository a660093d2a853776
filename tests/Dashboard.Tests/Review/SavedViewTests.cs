using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review;

namespace FactCheck.Dashboard.Tests.Review;

public sealed class SavedViewTests
{
    [Fact]
    public void Comes_back_as_it_was_kept()
    {
        SavedView[] views = [new("Budget", new ClaimFilter { Words = "budget & taxes", Severity = "block" }.ToAddress())];

        SavedView.Read(SavedView.Write(views)).ShouldBe(views);
        views[0].Address.ShouldBe("/?severity=block&q=budget%20%26%20taxes");
    }

    [Theory]
    [InlineData("""[{ "name": "x", "address": "javascript:alert(1)" }]""")]
    [InlineData("""[{ "name": "x", "address": "//elsewhere.example" }]""")]
    [InlineData("""[{ "name": "x", "address": "/users" }]""")]
    [InlineData("""[{ "name": "", "address": "/" }]""")]
    [InlineData("""[{ "address": "/" }, null, { "name": "x" }]""")]
    [InlineData("""{ "name": "x" }""")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public void Leads_nowhere_but_to_the_queue(string? kept) => SavedView.Read(kept).ShouldBeEmpty();

    [Fact]
    public void The_queue_as_it_opens_has_the_shortest_address() => new ClaimFilter().ToAddress().ShouldBe("/");
}
