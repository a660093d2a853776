using System.Text.Json;
using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review;
using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Tests.Review;

public sealed class QueueSnapshotTests
{
    [Fact]
    public void Comes_back_from_the_page_with_all_that_a_row_shows_and_no_more()
    {
        var claim = new Claim
        {
            Id = "clm_1",
            Status = "detected",
            Text = "Rents rose.",
            Article = new ClaimArticle { Id = "art_1", Title = "Rents" },
            Flags = [new ClaimFlag("check-worthy", "warn", "It is.")],
            Reasons = [new ScoreReason("checkWorthiness", "a number", 0.5), new ScoreReason("verifiability", "a number", 0.5)],
            Negations = [new Extent(0, 3, "not")],
            Next = ["dismiss"],
            Version = 7,
        };
        var snapshot = QueueSnapshot.Of(new ClaimFilter(), new Page<Claim>([claim], "next"));

        var back = JsonSerializer.Deserialize<QueueSnapshot>(JsonSerializer.Serialize(snapshot))!;

        back.Address.ShouldBe("/");
        back.Page.NextCursor.ShouldBe("next");
        var row = back.Page.Items.ShouldHaveSingleItem();
        (row.Text, row.Article.Title, row.Version, row.Flags.Count).ShouldBe(("Rents rose.", "Rents", 7, 1));
        row.Allows(Steps.Dismiss).ShouldBeTrue();
        ClaimScore.WhyWorth(row).ShouldBe("Raised by a number.");
        row.Negations.ShouldBeEmpty();
        row.Reasons.ShouldHaveSingleItem();
    }
}
