namespace FactCheck.Language.Tests.Conflicts;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("The army killed 11 people in the village, the hospital said. The ministry said that the army killed 16 people in the village.", "11", "16")]
    [InlineData("The flood destroyed 1,200 houses along the coast. Officials said later that the flood destroyed 1,900 houses along the coast.", "1,200", "1,900")]
    [InlineData("The new stadium will cost taxpayers $40 million. Opponents say the new stadium will cost taxpayers $65 million.", "$40 million", "$65 million")]
    [InlineData("At least 30 students were arrested at the gate. The police said that at least 42 students were arrested at the gate.", "At least 30", "at least 42")]
    public void Finds_two_numbers_for_one_quantity_on_both_claims(string text, string one, string other)
    {
        var found = Found.In(text, ConflictKind.Number);

        found.Select(pair => (pair.Conflict.Here.Text, pair.Conflict.There.Text)).ShouldBe([(one, other), (other, one)]);
    }

    [Theory]
    [InlineData("The flood destroyed about 1,200 houses along the coast. Officials said that the flood destroyed 1,210 houses along the coast.")]
    [InlineData("Dockworkers earned an average of $94,000 at the port. The filing says dockworkers earned an average of $94,120 at the port.")]
    [InlineData("The flood destroyed 1,200 houses along the coast. The fire destroyed 90 houses in the hills.")]
    [InlineData("The army killed 11 people in Vessin on Monday. The army killed 16 people in Brenna on Monday.")]
    [InlineData("The plant employed 300 workers last year. The plant employed 500 workers in 2019.")]
    [InlineData("The flood destroyed more than 1,000 houses along the coast. Officials said that the flood destroyed 1,900 houses along the coast.")]
    [InlineData("The talks at the port lasted 9 days. The talks at the port lasted 14 days.")]
    public void Leaves_be_numbers_that_can_both_be_right(string text) => Found.In(text, ConflictKind.Number).ShouldBeEmpty();

    [Fact]
    public void Takes_a_list_of_numbers_for_a_comparison()
    {
        var text = string.Join(' ', Enumerable.Range(1, 9).Select(state => $"The party won {10 + (state * 7)} seats in the northern districts."));

        Found.In(text, ConflictKind.Number).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("01-budget-deadline")]
    [InlineData("04-heart-drug-trial")]
    [InlineData("09-election-poll")]
    [InlineData("10-bank-earnings")]
    public void Cries_no_wolf_in_the_seeds(string slug) => Found.InSeed(slug, ConflictKind.Number).ShouldBeEmpty();
}
