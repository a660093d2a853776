using CsCheck;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Tests.Matching;

public sealed class MatchWordsTests
{
    [Theory]
    [InlineData("Unemployment fell to 4 percent.", "unemployment FELL to 4%")]
    [InlineData("The city’s taxes doubled.", "The city's taxes doubled")]
    [InlineData("It cost 1,200 euros.", "It cost 1200 euros.")]
    [InlineData("The café closed.", "The cafe closed.")]
    [InlineData("Save the #ClimateFund now", "save the climate fund now")]
    [InlineData("Read this: https://example.com/a?b=c Taxes rose. pic.twitter.com/0eJtwJyS1J", "Read this: taxes rose")]
    [InlineData("Keep the #ClimateFundpic.twitter.com/0eJtwJyS1J", "keep the climate fund")]
    [InlineData("The N.A.T.O. envoy of the U.K. spoke", "the NATO envoy of the UK spoke")]
    [InlineData("The dam holds 3bn litres", "The dam holds 3 billion litres")]
    public void Takes_two_spellings_for_the_same_words(string a, string b) => MatchWords.Of(a).ShouldBe(MatchWords.Of(b));

    [Theory]
    [InlineData("")]
    [InlineData("?! …")]
    [InlineData("It is what it is.")]
    [InlineData("https://example.com/only-an-address")]
    public void Finds_no_words_where_there_are_none(string text) => MatchWords.Of(text).ShouldBeEmpty();

    [Fact]
    public void Reads_other_scripts_as_they_are() => MatchWords.Of("Налоги выросли, 税率 2024").ShouldBe(["налоги", "выросли", "税率", "2024"]);

    [Fact]
    public void Gives_no_word_that_an_index_would_not_take() =>
        Gen.String.Sample(text => MatchWords.Of(text).All(word => word.Length is > 0 and <= MatchWords.LongestWord && !word.Any(char.IsWhiteSpace)));

    [Fact]
    public void Drops_what_is_too_long_for_a_word() => MatchWords.Of($"tax {new string('a', 4000)} cut").ShouldBe(["tax", "cut"]);
}
