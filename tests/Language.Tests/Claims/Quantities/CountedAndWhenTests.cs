using FactCheck.Language.Claims;

namespace FactCheck.Language.Tests.Claims.Quantities;

public sealed class CountedAndWhenTests
{
    [Theory]
    [InlineData("The plant cut 200 new factory jobs in Ohio.", "new factory jobs", "jobs")]
    [InlineData("Five previous Security Council resolutions failed.", "previous Security Council resolutions", "resolutions")]
    [InlineData("It sent more than 2,000 voter-registration volunteers.", "voter-registration volunteers", "volunteers")]
    [InlineData("Two of his closest aides left.", "closest aides", "aides")]
    [InlineData("At least 20 Republicans said no.", "Republicans", "Republicans")]
    [InlineData("Two Texas Democrats said no.", "Texas Democrats", "Democrats")]
    [InlineData("He met 12 human rights groups.", "human rights groups", "groups")]
    [InlineData("They moved thousands of tons of coal.", "tons", "tons")]
    [InlineData("Some 200 uniformed and plainclothes officers came.", "uniformed and plainclothes officers", "officers")]
    [InlineData("They saw thousands of vote counting systems.", "vote counting systems", "systems")]
    [InlineData("A 60 second ad ends it.", "second", "second")]
    [InlineData("He made 10 weaker-than-expected early-state showings.", "weaker-than-expected early-state showings", "showings")]
    [InlineData("It began two five-year terms ago.", "five-year terms", "terms")]
    [InlineData("At least one senior Democrat wasn’t sure.", "senior Democrat", "Democrat")]
    [InlineData("It was 31 percent of Republican voters.", "Republican voters", "percent")]
    [InlineData("Two-thirds of the members stayed.", "members", "share")]
    [InlineData("It owes $65 billion in taxes.", "taxes", "USD")]
    public void Says_what_is_counted(string text, string counted, string unit)
    {
        var quantity = QuantityReader.Read(text)[0];

        (quantity.Counted?.Text, quantity.Unit).ShouldBe((counted, unit));
        text[quantity.Counted!.Start..quantity.Counted.End].ShouldBe(counted);
    }

    [Theory]
    [InlineData("The two met and 40 of them were killed.")]
    [InlineData("She has 1,401, he said.")]
    public void Gives_no_unit_where_nothing_is_named(string text) => QuantityReader.Read(text).ShouldAllBe(quantity => quantity.Unit == null && quantity.Counted == null);

    [Theory]
    [InlineData("The bank fired 5,300 people in 2016.", "2016")]
    [InlineData("In May 2019 it cut 200 jobs.", "May 2019")]
    [InlineData("The party won 12 seats last year.", "last year")]
    [InlineData("It will cut emissions 80 percent by 2050.", "by 2050")]
    [InlineData("It has lost 40 jobs since March 3, 2014.", "since March 3, 2014")]
    [InlineData("They fired 20 people from 2011 to 2016.", "2011 to 2016")]
    [InlineData("On Tuesday 14 people were hurt.", "Tuesday")]
    [InlineData("It spent $3 million three years ago.", "three years ago")]
    [InlineData("It spent $3 million in the past two weeks.", "the past two weeks")]
    [InlineData("Some 20 people came; in 2012 there was no vote.", null)]
    public void Says_when(string text, string? when)
    {
        var quantity = QuantityReader.Read(text)[0];

        quantity.When?.Text.ShouldBe(when);
        (quantity.When is null).ShouldBe(when is null);
    }

    [Fact]
    public void Gives_each_number_the_date_beside_it() =>
        QuantityReader.Read("It went from 166 in May to 139 in June.").Select(quantity => quantity.When?.Text).ShouldBe(["May", "June"]);
}
