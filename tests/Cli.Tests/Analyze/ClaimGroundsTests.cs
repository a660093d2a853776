using FactCheck.Cli.Analyze;
using FactCheck.Language;

namespace FactCheck.Cli.Tests.Analyze;

public sealed class ClaimGroundsTests
{
    private static readonly Analysis Found = Analyzer.Analyze("Sales, according to a ministry report, may not have risen in May if the figures are right.");

    [Fact]
    public void Says_by_which_words_a_claim_is_of_a_type_what_holds_it_back_and_what_it_rests_on()
    {
        var grounds = ClaimGrounds.Of(Found.Claims.ShouldHaveSingleItem(), Found);

        grounds.ShouldContain(("hedged", "“may”"));
        grounds.ShouldContain(("denies", "“not”"));
        grounds.ShouldContain(("on condition", "“if the figures are right”"));
        grounds.ShouldContain(("rests on", "r1 a ministry report"));
    }

    [Fact]
    public void Leaves_the_source_out_of_the_claims_words() =>
        ClaimGrounds.Words(Found.Claims[0]).ShouldStartWith("Sales … may not have risen in May");
}
