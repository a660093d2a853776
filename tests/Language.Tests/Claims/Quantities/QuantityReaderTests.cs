using FactCheck.Language.Claims;

namespace FactCheck.Language.Tests.Claims.Quantities;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("The ministry spent $1.2 billion on roads.", "$1.2 billion", 1.2e9, "USD")]
    [InlineData("They gave $3million more.", "$3million", 3e6, "USD")]
    [InlineData("The fund holds $1.2bn.", "$1.2bn", 1.2e9, "USD")]
    [InlineData("It passed $1B.", "$1B", 1e9, "USD")]
    [InlineData("It raised €300m in May.", "€300m", 3e8, "EUR")]
    [InlineData("It cost NZ$20 a head.", "NZ$20", 20, "NZD")]
    [InlineData("The bank lent EUR 3m.", "EUR 3m", 3e6, "EUR")]
    [InlineData("They paid 40 million pounds for it.", "40 million pounds", 4e7, "pounds")]
    [InlineData("A 300-euro fine.", "300-euro", 300, "EUR")]
    [InlineData("It costs half a million dollars.", "half a million dollars", 5e5, "USD")]
    [InlineData("It costs 50 cents.", "50 cents", 50, "cents")]
    public void Reads_a_sum_of_money(string text, string words, double value, string unit) => Single(text, words, value, unit, QuantityKind.Money);

    [Theory]
    [InlineData("Unemployment fell by 20 percent.", "20 percent", 20, "percent")]
    [InlineData("Inflation stood at 3.5%.", "3.5%", 3.5, "percent")]
    [InlineData("It fell .5 per cent.", ".5 per cent", 0.5, "percent")]
    [InlineData("A 30-percent cut.", "30-percent", 30, "percent")]
    [InlineData("Emissions fall by 2030 to 32 percent below that.", "32 percent", 32, "percent")]
    [InlineData("Rates rose a quarter while yields fell 12 basis points.", "12 basis points", 12, "basis points")]
    [InlineData("The gap shrank by two percentage points.", "two percentage points", 2, "percentage points")]
    [InlineData("It moved by half a percentage point.", "half a percentage point", 0.5, "percentage points")]
    [InlineData("He trailed by one-half of 1 percent.", "one-half of 1 percent", 0.5, "percent")]
    [InlineData("It grew 1½ percent.", "1½ percent", 1.5, "percent")]
    [InlineData("The margin is +/- 4 percent.", "+/- 4 percent", 4, "percent")]
    [InlineData("Prices moved -5%.", "-5%", -5, "percent")]
    public void Reads_a_percentage(string text, string words, double value, string unit) => Single(text, words, value, unit, QuantityKind.Percent);

    [Theory]
    [InlineData("The plant cut 200 new factory jobs.", "200", 200, "jobs")]
    [InlineData("It employs two hundred and fifty thousand people.", "two hundred and fifty thousand", 250_000, "people")]
    [InlineData("Twenty-three people were hurt.", "Twenty-three", 23, "people")]
    [InlineData("Some 1.2m people left.", "Some 1.2m", 1.2e6, "people")]
    [InlineData("He won by a 10-point margin.", "10", 10, "point")]
    [InlineData("The wait took 2½ years.", "2½", 2.5, "years")]
    [InlineData("The wait took 2 1/2 years.", "2 1/2", 2.5, "years")]
    [InlineData("The wait took two-and-a-half years.", "two-and-a-half", 2.5, "years")]
    [InlineData("It took half an hour.", "half", 0.5, "hour")]
    [InlineData("A half-century of rule.", "A half", 0.5, "century")]
    [InlineData("Half a dozen votes.", "Half a dozen", 6, "votes")]
    [InlineData("A quarter of a million people.", "A quarter of a million", 250_000, "people")]
    [InlineData("Two five-year terms.", "Two", 2, "terms", "five")]
    [InlineData("Zero votes were cast.", "Zero", 0, "votes")]
    [InlineData("It was minus 5 degrees.", "minus 5", -5, "degrees")]
    [InlineData("It was -12°C outside.", "-12", -12, "degrees")]
    [InlineData("He voted twice.", "twice", 2, "times")]
    [InlineData("He tried three times.", "three", 3, "times")]
    [InlineData("1500 people came.", "1500", 1500, "people")]
    public void Reads_a_count_or_a_measure(string text, string words, double value, string unit, string? other = null)
    {
        var found = QuantityReader.Read(text).Where(quantity => quantity.Text != other).ShouldHaveSingleItem();

        (found.Text, found.Unit, found.Kind).ShouldBe((words, unit, QuantityKind.Number));
        found.Value.ShouldBe(value, 1e-9);
    }

    [Theory]
    [InlineData("One in five children goes hungry.", "One in five", 0.2)]
    [InlineData("Nine out of 10 agree.", "Nine out of 10", 0.9)]
    [InlineData("It takes $4 of every $5.", "$4 of every $5", 0.8)]
    [InlineData("Eight of 10 avocados are grown there.", "Eight of 10", 0.8)]
    [InlineData("Two-thirds of voters agreed.", "Two-thirds", 2 / 3d)]
    [InlineData("A third of voters agreed.", "A third", 1 / 3d)]
    [InlineData("The bottom fifth paid nothing.", "fifth", 0.2)]
    [InlineData("1/3 of them left.", "1/3", 1 / 3d)]
    [InlineData("½ of them left.", "½", 0.5)]
    [InlineData("Half of the money is gone.", "Half", 0.5)]
    [InlineData("Half the voters stayed.", "Half", 0.5)]
    [InlineData("They were a half or more of the voters.", "a half or more", 0.5)]
    public void Reads_a_share(string text, string words, double value) => Single(text, words, value, "share", QuantityKind.Share);

    [Theory]
    [InlineData("Output doubled in a year.", "doubled", 2)]
    [InlineData("The force was halved.", "halved", 0.5)]
    [InlineData("It would double the deficit.", "double", 2)]
    [InlineData("It is twice as large.", "twice", 2)]
    [InlineData("It is three times higher.", "three times", 3)]
    [InlineData("It is 10 times the national average.", "10 times", 10)]
    [InlineData("A tenfold rise.", "tenfold", 10)]
    [InlineData("It pays 5x more.", "5x", 5)]
    public void Reads_a_multiple(string text, string words, double value) => Single(text, words, value, "times", QuantityKind.Multiple);

    [Theory]
    [InlineData("It is the third-largest economy.", "third", 3)]
    [InlineData("The second debate is near.", "second", 2)]
    [InlineData("The 45th president spoke.", "45th", 45)]
    [InlineData("It was the twenty-first vote.", "twenty-first", 21)]
    [InlineData("A third term is likely.", "third", 3)]
    public void Reads_a_rank(string text, string words, double value) => Single(text, words, value, "ordinal", QuantityKind.Ordinal);

    [Fact]
    public void Reads_through_spaces_that_do_not_break() =>
        QuantityReader.Read("20\u00a0percent, $1.2\u00a0billion and 10\u202f000\u00a0people").Select(quantity => (quantity.Value, quantity.Unit))
            .ShouldBe([(20, "percent"), (1.2e9, "USD"), (10_000, "people")]);

    [Fact]
    public void Stays_within_its_range_and_keeps_the_offsets_of_the_text()
    {
        const string Text = "He took 5 books. She took 7 books. They took 9 books.";
        var start = Text.IndexOf("She", StringComparison.Ordinal);

        var quantity = QuantityReader.Read(Text, new TextSpan(start, Text.IndexOf(" They", StringComparison.Ordinal))).ShouldHaveSingleItem();

        Text[quantity.Start..quantity.End].ShouldBe("7");
    }

    private static void Single(string text, string words, double value, string unit, QuantityKind kind)
    {
        var quantity = QuantityReader.Read(text).ShouldHaveSingleItem();

        (quantity.Text, quantity.Unit, quantity.Kind).ShouldBe((words, unit, kind));
        quantity.Value.ShouldBe(value, 1e-9 * Math.Max(1, Math.Abs(value)));
    }
}
