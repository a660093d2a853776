namespace FactCheck.Language.Tests.Conflicts;

public sealed class HeadlineTests
{
    private const string Strike = "About 7,800 dockworkers walked off the job at the Port of Halse on Monday. Talks over pay broke down on Sunday night.";
    private const string Hack = "Hackers allegedly working for Ostmar broke into a water utility and stopped four pumps. The company said it had closed the account.";

    [Theory]
    [InlineData("9,000 Dockworkers Walk Off Job at Port", Strike, "About 7,800")]
    [InlineData("Ferry Fire Kills 40 Passengers", "A fire on a ferry killed 31 passengers on Monday, the coast guard said. The ferry was old.", "31")]
    [InlineData("Bank's Profit Falls 12 Percent on Bad Loans", "The bank said that its profit fell 9 percent because of bad loans. Shares rose.", "9 percent")]
    [InlineData("City to Spend $3 Million on New Library", "The city will spend $2 million on a new library, the mayor said. Work begins in May.", "$2 million")]
    public void Finds_a_number_that_the_text_has_otherwise(string title, string text, string number)
    {
        var (_, conflict) = Found.In(text, ConflictKind.HeadlineNumber, title).ShouldHaveSingleItem();

        conflict.Here.Text.ShouldBe(number);
        title.ShouldContain(conflict.There.Text);
    }

    [Theory]
    [InlineData("7,800 Dockworkers Walk Off Job at Port", Strike)]
    [InlineData("Nearly 8,000 Dockworkers Walk Off Job at Port", Strike)]
    [InlineData("5 Things to Know About the Port of Halse", Strike)]
    [InlineData("Talks Over Pay Break Down for 3rd Time", Strike)]
    [InlineData("Dockworkers Walk Off the Job", Strike)]
    [InlineData(null, Strike)]
    public void Is_content_with_a_number_that_the_text_has_or_does_not_speak_of(string? title, string text) =>
        Found.In(text, ConflictKind.HeadlineNumber, title).ShouldBeEmpty();

    [Theory]
    [InlineData("Ostmar's Hackers Stop Pumps at Water Utility", Hack, "allegedly")]
    [InlineData("Senator Took Bribes From Builder", "Senator Hale reportedly took bribes from a builder in 2019. His office did not answer.", "reportedly")]
    [InlineData("Mayor Closed Harbor After the Storm", "The mayor may have closed the harbor after the storm, two officials said. No date was set.", "may")]
    [InlineData("Driver Burned Warehouse in March", "A driver allegedly burned the warehouse in March. He was not at home.", "allegedly")]
    public void Finds_a_hedge_that_the_headline_drops(string title, string text, string hedge) =>
        Found.In(text, ConflictKind.HeadlineHedge, title).ShouldHaveSingleItem().Conflict.Here.Text.ShouldBe(hedge);

    [Theory]
    [InlineData("Hackers Said to Work for Ostmar Stop Pumps at Water Utility", Hack)]
    [InlineData("Did Ostmar's Hackers Stop Pumps at Water Utility?", Hack)]
    [InlineData("Company Closes Account After Attack", Hack)]
    [InlineData("Senator Took Bribes From Builder", "Senator Hale took bribes from a builder in 2019, a court found. He reportedly lives abroad.")]
    [InlineData("Senator Took Bribes From Builder", "Senator Hale reportedly took bribes from a builder. A court found in May that Senator Hale took bribes from a builder.")]
    [InlineData("Harbor Open", Hack)]
    public void Is_content_with_a_headline_that_keeps_its_distance_or_tells_something_else(string title, string text) =>
        Found.In(text, ConflictKind.HeadlineHedge, title).ShouldBeEmpty();

    [Fact]
    public void Holds_the_seeds_headlines_against_their_texts()
    {
        Found.InSeed("06-port-strike", ConflictKind.HeadlineNumber).ShouldHaveSingleItem().Conflict.There.Text.ShouldBe("9,000");
        Found.InSeed("02-water-utility-intrusion", ConflictKind.HeadlineHedge).ShouldHaveSingleItem().Conflict.Here.Text.ShouldBe("allegedly");
    }

    [Theory]
    [InlineData("01-budget-deadline")]
    [InlineData("05-serrin-glaciers")]
    [InlineData("10-bank-earnings")]
    [InlineData("11-rocket-reaches-orbit")]
    public void Cries_no_wolf_over_the_other_seeds_headlines(string slug)
    {
        Found.InSeed(slug, ConflictKind.HeadlineNumber).ShouldBeEmpty();
        Found.InSeed(slug, ConflictKind.HeadlineHedge).ShouldBeEmpty();
    }

    [Fact]
    public void Does_not_take_the_headline_above_a_text_for_the_text() =>
        Found.In($"9,000 Dockworkers Walk Off Job at Port\n\n{Strike}", ConflictKind.HeadlineNumber, "9,000 Dockworkers Walk Off Job at Port").ShouldHaveSingleItem();
}
