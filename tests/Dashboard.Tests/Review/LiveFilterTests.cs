using FactCheck.Contracts.Review;
using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review;

namespace FactCheck.Dashboard.Tests.Review;

public sealed class LiveFilterTests
{
    private static readonly FlaggedClaim Flagged = new(
        new ClaimSummary { ClaimId = new Guid("019ab000-0000-7000-8000-000000000001"), Text = "Taxes rose.", Start = 0, End = 11, Prefix = "", Suffix = "", Types = [], CheckWorthiness = 0.9 },
        null,
        [new RaisedFlag("check-worthy", "info", "It is.")],
        []);

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("none", true)]
    [InlineData("me", false)]
    [InlineData("usr_1", false)]
    public void A_claim_that_was_just_flagged_is_nobodys(string? assignee, bool admits) =>
        new ClaimFilter { Assignee = assignee }.Admits(Flagged).ShouldBe(admits);

    [Fact]
    public void And_it_is_not_overdue() => new ClaimFilter { Overdue = true }.Admits(Flagged).ShouldBeFalse();
}
