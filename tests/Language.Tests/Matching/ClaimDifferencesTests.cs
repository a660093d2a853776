using CsCheck;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Tests.Matching;

public sealed class ClaimDifferencesTests
{
    [Theory]
    [InlineData("The glaciers have lost 38 percent of their ice", "The glaciers lost 31 percent of their ice", "number", "38 percent", "31 percent")]
    [InlineData("Dockworkers earn $94,000 a year", "Dockworkers earn $49,000 a year", "number", "$94,000", "$49,000")]
    [InlineData("The law was passed in 2018", "The law was passed in 2016", "date", "2018", "2016")]
    [InlineData("The bridge opened on March 3", "The bridge opened on May 3", "date", "March 3", "May 3")]
    [InlineData("The soldiers have never crossed the line", "The soldiers have crossed the line", "negation", "never", null)]
    [InlineData("The soldiers crossed the line", "No soldier crossed the line", "negation", null, "No")]
    [InlineData("Last year the mayor of Halse closed the school", "Last year the mayor closed the school", "name", "Halse", null)]
    public void Says_what_differs(string claim, string past, string kind, string? here, string? there)
    {
        var difference = ClaimDifferences.Between(claim, new MatchText(past, null)).ShouldHaveSingleItem();

        (difference.Kind, difference.Here, difference.There).ShouldBe((kind, here, there));
        difference.Text.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("One in five young people is out of work", "20 percent of young people are out of work")]
    [InlineData("The law was passed in 2018", "In 2018 the law was passed")]
    [InlineData("It is not only wrong", "It is wrong")]
    [InlineData("Rents rose", "Rents rose by 4 percent")]
    [InlineData("", "")]
    public void Says_nothing_where_nothing_does(string claim, string past) => ClaimDifferences.Between(claim, new MatchText(past, null)).ShouldBeEmpty();

    [Fact]
    public void Finds_no_difference_of_any_text_with_itself() =>
        Gen.String.Sample(text => ClaimDifferences.Between(text, new MatchText(text, null)).Count == 0);
}
