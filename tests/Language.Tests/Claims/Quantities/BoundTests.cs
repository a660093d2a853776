using FactCheck.Language.Claims;

namespace FactCheck.Language.Tests.Claims.Quantities;

public sealed class BoundTests
{
    [Theory]
    [InlineData("More than a dozen people died.", "More than a dozen", 12, QuantityBound.MoreThan)]
    [InlineData("Well over 100 came.", "Well over 100", 100, QuantityBound.MoreThan)]
    [InlineData("A little more than 50 came.", "A little more than 50", 50, QuantityBound.MoreThan)]
    [InlineData("Those with incomes above $1 million pay.", "above $1 million", 1e6, QuantityBound.MoreThan)]
    [InlineData("It lasted over two hours.", "over two", 2, QuantityBound.MoreThan)]
    [InlineData("Nearly $3 million is missing.", "Nearly $3 million", 3e6, QuantityBound.LessThan)]
    [InlineData("Fewer than 10 remain.", "Fewer than 10", 10, QuantityBound.LessThan)]
    [InlineData("At least one person died.", "At least one", 1, QuantityBound.AtLeast)]
    [InlineData("No fewer than 30 came.", "No fewer than 30", 30, QuantityBound.AtLeast)]
    [InlineData("20 or more people came.", "20 or more", 20, QuantityBound.AtLeast)]
    [InlineData("A debate of 90-plus minutes.", "90-plus", 90, QuantityBound.AtLeast)]
    [InlineData("There were 100+ cases.", "100+", 100, QuantityBound.AtLeast)]
    [InlineData("As many as 2,000 troops left.", "As many as 2,000", 2000, QuantityBound.AtMost)]
    [InlineData("Up to 30 feet high.", "Up to 30", 30, QuantityBound.AtMost)]
    [InlineData("They gave $200 or less.", "$200 or less", 200, QuantityBound.AtMost)]
    [InlineData("Some 1,200 Russian soldiers crossed.", "Some 1,200", 1200, QuantityBound.About)]
    [InlineData("An estimated 200 police officers.", "An estimated 200", 200, QuantityBound.About)]
    [InlineData("A dozen or so were left.", "A dozen or so", 12, QuantityBound.About)]
    [InlineData("About half the vote.", "About half", 0.5, QuantityBound.About)]
    [InlineData("Hundreds of thousands of homes lost power.", "Hundreds of thousands", 100_000, QuantityBound.AtLeast)]
    [InlineData("Dozens of shops closed.", "Dozens", 12, QuantityBound.AtLeast)]
    [InlineData("Several hundred protesters came.", "Several hundred", 100, QuantityBound.AtLeast)]
    [InlineData("It cost millions of dollars.", "millions of dollars", 1e6, QuantityBound.AtLeast)]
    public void Says_how_a_number_is_bounded(string text, string words, double value, QuantityBound bound)
    {
        var quantity = QuantityReader.Read(text).ShouldHaveSingleItem();

        (quantity.Text, quantity.Value, quantity.Bound, quantity.Approximate).ShouldBe((words, value, bound, true));
    }

    [Theory]
    [InlineData("They wrote about two emails.", "two")]
    [InlineData("It fell by $55 billion over six years.", "six")]
    [InlineData("A comment about 47 percent of the country.", "47 percent")]
    [InlineData("He served under two presidents.", "two")]
    [InlineData("Only 5 came.", "5")]
    [InlineData("The share exceeds 7%.", "7%")]
    public void Takes_no_other_word_for_a_bound(string text, string words)
    {
        var quantity = QuantityReader.Read(text)[^1];

        (quantity.Text, quantity.Bound, quantity.Approximate).ShouldBe((words, QuantityBound.Exact, false));
    }

    [Theory]
    [InlineData("Between 10 and 15 percent of plants fail.", "10", 10, "15 percent", 15, "percent")]
    [InlineData("It will cost $2 to $3 billion.", "$2", 2e9, "$3 billion", 3e9, "USD")]
    [InlineData("From 10–15 million barrels a day.", "10", 1e7, "15 million", 1.5e7, "barrels")]
    [InlineData("It takes two or three days.", "two", 2, "three", 3, "days")]
    [InlineData("It takes one or two years.", "one", 1, "two", 2, "years")]
    [InlineData("They serve two- to three-year terms.", "two", 2, "three", 3, "year")]
    [InlineData("Managers get $10,000 to $20,000 a year.", "$10,000", 10_000, "$20,000", 20_000, "USD")]
    public void Reads_both_ends_of_a_range(string text, string from, double least, string to, double most, string unit) =>
        QuantityReader.Read(text).Select(quantity => (quantity.Text, quantity.Value, quantity.Unit, quantity.Bound)).ShouldBe(
            [(from, least, unit, QuantityBound.RangeStart), (to, most, unit, QuantityBound.RangeEnd)]);

    [Theory]
    [InlineData("The bill passed by 52 to 48 votes.", 52, 48)]
    [InlineData("They lost 42-38.", 42, 38)]
    [InlineData("Ortiz beat Lee, 53 percent to 39 percent.", 53, 39)]
    [InlineData("Ortiz beat Lee, 53-39.", 53, 39)]
    [InlineData("A 5-4 ruling.", 5, 4)]
    [InlineData("A 3 to 1 margin.", 3, 1)]
    [InlineData("Odds of 2-to-1.", 2, 1)]
    [InlineData("A 50/50 chance.", 50, 50)]
    [InlineData("Turnout rose from 3 to 5 percent.", 3, 5)]
    [InlineData("It grew 0.1 percentage points to 1.8 percent.", 0.1, 1.8)]
    public void Takes_no_score_vote_or_change_for_a_range(string text, double first, double second) =>
        QuantityReader.Read(text).Select(quantity => (quantity.Value, quantity.Bound)).ShouldBe([(first, QuantityBound.Exact), (second, QuantityBound.Exact)]);
}
