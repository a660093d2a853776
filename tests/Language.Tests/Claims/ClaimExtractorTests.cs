using FactCheck.Language.Claims;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Claims;

public sealed class ClaimExtractorTests
{
    [Theory]
    [InlineData("Unemployment fell to 4 percent in March, the lowest rate since 1969.", "quantity", "comparison", "trend")]
    [InlineData("The drought was caused by a shift in the jet stream over the Pacific.", "cause")]
    [InlineData("The court ruled that the new law on campaign spending is illegal.", "law-or-rule")]
    [InlineData("Prosecutors charged the former mayor of Porto with bribery on Friday.", "event")]
    [InlineData("Senator Alvarez voted against the bill and opposed the treaty with Canada.", "law-or-rule", "quote-or-position")]
    [InlineData("The central bank will raise rates in June, according to the ministry.", "prediction")]
    public void Finds_a_claim_with_its_types(string text, params string[] types)
    {
        var claim = Extract(text).ShouldHaveSingleItem();

        claim.Id.ShouldBe("c1");
        claim.Text.ShouldBe(text);
        claim.Verifiability.ShouldBeGreaterThan(0.5);
        types.ShouldBeSubsetOf(claim.Types);
    }

    [Theory]
    [InlineData("Thank you, and good evening.")]
    [InlineData("Do you really think so?")]
    [InlineData("I think we should all be kinder to each other.")]
    public void Takes_no_courtesy_question_or_opinion_for_a_claim(string text) => Extract(text).ShouldBeEmpty();

    [Fact]
    public void Ranks_a_figure_over_an_event_over_an_opinion()
    {
        var worths = Extract(
            """
            The deficit rose by 12 percent to $800 billion in 2018.

            The committee met in Geneva on Monday.

            He was a good father to his children.
            """).Select(claim => claim.CheckWorthiness).ToList();

        worths.Count.ShouldBeGreaterThanOrEqualTo(2);
        worths.ShouldBe(worths.OrderDescending());
    }

    [Fact]
    public void Splits_a_sentence_into_the_clauses_that_stand_alone()
    {
        Extract("The company cut 200 jobs in May, and its rival in Lyon hired 300 workers in June.").Select(claim => claim.Text).ShouldBe(
        [
            "The company cut 200 jobs in May",
            "its rival in Lyon hired 300 workers in June",
        ]);
    }

    [Theory]
    [InlineData("He visited Paris, the capital, and the old town near the river in 2015.")]
    [InlineData("If the council approved the plan in May, the builders were paid $3 million.")]
    public void Leaves_a_sentence_whole_where_a_part_could_not_stand_alone(string text) =>
        Extract(text).ShouldHaveSingleItem().Text.ShouldBe(text);

    [Fact]
    public void Keeps_offsets_into_the_text_for_the_claim_and_what_is_in_it()
    {
        const string Text = "VIENNA — It rained.\n\n“The ministry allegedly spent $3 million on 40 cars in 2017.”";

        var claim = Extract(Text).ShouldHaveSingleItem();

        Text[claim.Start..claim.End].ShouldBe(claim.Text);
        claim.Text.ShouldStartWith("The ministry");
        claim.Quantities.Select(quantity => Text[quantity.Start..quantity.End]).ShouldBe(["$3 million", "40"]);
        claim.Hedges.Select(hedge => Text[hedge.Start..hedge.End]).ShouldBe(["allegedly"]);
    }

    [Theory]
    [InlineData("La ministra dijo el lunes que el paro bajó un 5 por ciento en mayo, según el informe.")]
    [InlineData("Министр сказал, что безработица снизилась на 5 процентов в мае 2016 года.")]
    public void Scores_no_foreign_sentence_in_an_English_text(string sentence) =>
        Extract($"Rents rose 40 percent in May.\n\n{sentence}\n\nThe council closed two bridges in 2015.").Select(claim => claim.Text)
            .ShouldBe(["Rents rose 40 percent in May.", "The council closed two bridges in 2015."]);

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t ")]
    [InlineData("\"\"\" '' ``")]
    [InlineData(";;; , and the , but he ,")]
    public void Finds_nothing_in_nothing(string text) => Extract(text).ShouldBeEmpty();

    private static IReadOnlyList<Claim> Extract(string text) => ClaimExtractor.Extract(Document.Parse(text));
}
