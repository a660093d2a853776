using FactCheck.Dashboard.Articles;
using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Tests.Articles;

public sealed class ClaimGroundsTests
{
    [Fact]
    public void Says_each_type_once_with_the_words_that_show_it() =>
        ClaimGrounds.Of(Claim() with { TypeCues = [new("law-or-rule", 0, 3, "ban"), new("trend", 4, 8, "rose"), new("law-or-rule", 9, 12, "law")] })
            .ShouldBe([("law or rule", "“ban”, “law”"), ("trend", "“rose”")]);

    [Fact]
    public void Says_what_holds_it_back_and_what_it_rests_on() =>
        ClaimGrounds.Of(Claim() with
        {
            Hedges = [new(0, 3, "may")],
            Negations = [new(4, 7, "not")],
            Conditions = [new(8, 20, "if it rains")],
            RestsOn = [new("r1", "social-post", "a tweet")],
        }).ShouldBe([("hedged", "“may”"), ("denies", "“not”"), ("on condition", "“if it rains”"), ("rests on", "a tweet (social post)")]);

    [Fact]
    public void Leaves_out_what_stands_between_the_parts_of_a_claim()
    {
        var claim = Claim() with { Parts = [new(0, 5, "Sales"), new(30, 34, "fell")] };

        claim.Words.ShouldBe("Sales … fell");
        ClaimGrounds.Of(claim).ShouldBeEmpty();
    }

    private static Claim Claim() => new() { Id = "clm_1", Status = "detected", Text = "Sales, the ministry says, fell", Article = new ClaimArticle { Id = "art_1" } };
}
