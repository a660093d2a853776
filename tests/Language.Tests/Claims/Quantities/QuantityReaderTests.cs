using FactCheck.Language.Claims;

namespace FactCheck.Language.Tests.Claims;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("The ministry spent $1.2 billion on roads.", "$1.2 billion", 1.2e9, "USD")]
    [InlineData("They gave $3million more.", "$3million", 3e6, "USD")]
    [InlineData("Emissions fall by 2030 to 32 percent below that.", "32 percent", 32, "percent")]
    [InlineData("It raised €300m in May.", "€300m", 3e8, "EUR")]
    [InlineData("They paid 40 million pounds for it.", "40 million pounds", 4e7, "pounds")]
    [InlineData("Unemployment fell by 20 percent.", "20 percent", 20, "percent")]
    [InlineData("Inflation stood at 3.5%.", "3.5%", 3.5, "percent")]
    [InlineData("Rates rose a quarter while yields fell 12 basis points.", "12 basis points", 12, "basis points")]
    [InlineData("The gap shrank by two percentage points.", "two percentage points", 2, "percentage points")]
    [InlineData("The plant cut 200 new factory jobs.", "200", 200, "jobs")]
    [InlineData("Some 1,200 Russian soldiers crossed.", "Some 1,200", 1200, "soldiers")]
    [InlineData("It employs two hundred and fifty thousand people.", "two hundred and fifty thousand", 250_000, "people")]
    [InlineData("Twenty-three people were hurt.", "Twenty-three", 23, "people")]
    [InlineData("He won by a 10-point margin.", "10", 10, "point")]
    [InlineData("Output doubled in a year.", "doubled", 2, "times")]
    [InlineData("The force was halved.", "halved", 0.5, "times")]
    [InlineData("One in five children goes hungry.", "One in five", 0.2, "share")]
    [InlineData("Two-thirds of voters agreed.", "Two-thirds", 2 / 3d, "share")]
    [InlineData("Half of the money is gone.", "Half", 0.5, "share")]
    [InlineData("It is the third-largest economy.", "third-", 3, "ordinal")]
    public void Reads_a_number_with_its_unit(string text, string words, double value, string unit)
    {
        var quantity = QuantityReader.Read(text).ShouldHaveSingleItem();

        quantity.Text.ShouldBe(words);
        quantity.Value.ShouldBe(value, 1e-9 * value);
        quantity.Unit.ShouldBe(unit);
    }

    [Theory]
    [InlineData("More than a dozen people died.", "More than a dozen", 12, "people")]
    [InlineData("Hundreds of thousands of homes lost power.", "Hundreds of thousands", 100_000, "homes")]
    [InlineData("Nearly $3 million is missing.", "Nearly $3 million", 3e6, "USD")]
    [InlineData("As many as 2,000 troops left.", "As many as 2,000", 2000, "troops")]
    [InlineData("Dozens of shops closed.", "Dozens", 12, "shops")]
    [InlineData("Several hundred protesters came.", "Several hundred", 100, "protesters")]
    public void Says_when_a_number_is_approximate(string text, string words, double value, string unit)
    {
        QuantityReader.Read(text).ShouldBe([new Quantity(text.IndexOf(words, StringComparison.Ordinal), words.Length, words, value, unit, true)]);
    }

    [Theory]
    [InlineData("Between 10 and 15 percent of plants fail.", 10, 15, "percent", true)]
    [InlineData("It will cost $2 to $3 billion.", 2e9, 3e9, "USD", true)]
    [InlineData("From 10–15 million barrels a day.", 1e7, 1.5e7, "barrels", true)]
    [InlineData("The bill passed by 52 to 48 votes.", 52, 48, "votes", false)]
    public void Reads_both_ends_of_a_range(string text, double from, double to, string unit, bool approximate)
    {
        QuantityReader.Read(text).Select(q => (q.Value, q.Unit, q.Approximate)).ShouldBe([(from, unit, approximate), (to, unit, approximate)]);
    }

    [Theory]
    [InlineData("It happened on March 3, 2019, at 10:30 a.m.")]
    [InlineData("It happened on 3 March 2019.")]
    [InlineData("Since 2016 and through the 1990s, in the mid-1980s.")]
    [InlineData("The 2016 election and the 2020 Olympics.")]
    [InlineData("A 31-year-old man and a six-year-old girl.")]
    [InlineData("Mary Doe, 54, of Leeds was there.")]
    [InlineData("He is 70 years old, she is aged 61.")]
    [InlineData("Article 50, Section 230 and a Boeing 737.")]
    [InlineData("The G7 met over COVID-19 and the F-16.")]
    [InlineData("The 21st century and the 2nd Amendment.")]
    [InlineData("One of the senators doubled down.")]
    [InlineData("Call 555-123-4567 by 5 p.m.")]
    public void Takes_no_date_age_or_name_for_a_quantity(string text) => QuantityReader.Read(text).ShouldBeEmpty();

    [Fact]
    public void Stays_within_its_range_and_keeps_the_offsets_of_the_text()
    {
        const string Text = "He took 5 books. She took 7 books. They took 9 books.";
        var start = Text.IndexOf("She", StringComparison.Ordinal);

        var quantity = QuantityReader.Read(Text, new TextSpan(start, Text.IndexOf(" They", StringComparison.Ordinal))).ShouldHaveSingleItem();

        Text[quantity.Start..quantity.End].ShouldBe("7");
    }
}
