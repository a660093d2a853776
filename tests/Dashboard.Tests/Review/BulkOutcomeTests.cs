using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review;

namespace FactCheck.Dashboard.Tests.Review;

public sealed class BulkOutcomeTests
{
    private static readonly Claim[] Asked = [Claim("a", "Rents rose."), Claim("b", "Fares fell.")];

    [Fact]
    public void Says_which_of_many_were_not_done_and_why()
    {
        var outcome = BulkOutcome.Of("dismissed", [new ClaimResult("a", 200, Asked[0], null), new ClaimResult("b", 412, Asked[1], "Somebody has changed it since you read it.")], Asked);

        outcome.Summary.ShouldBe("1 claim dismissed; 1 not:");
        outcome.Failures.ShouldBe([("Fares fell.", "Somebody has changed it since you read it.")]);
    }

    [Fact]
    public void Is_short_where_all_were_done()
    {
        var outcome = BulkOutcome.Of("given to ana", [new ClaimResult("a", 200, Asked[0], null), new ClaimResult("b", 200, Asked[1], null)], Asked);

        outcome.Summary.ShouldBe("2 claims given to ana.");
        outcome.Failures.ShouldBeEmpty();
    }

    private static Claim Claim(string id, string text) => new() { Id = id, Status = "detected", Text = text, Article = new ClaimArticle { Id = "art" } };
}
