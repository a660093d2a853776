using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("The mayor left.", "The|mayor|left|.")]
    [InlineData("Really?!", "Really|?|!")]
    [InlineData("“No,” she said.", "“|No|,|”|she|said|.")]
    [InlineData("''No,'' she said.", "''|No|,|''|she|said|.")]
    [InlineData("``No,'' she said.", "``|No|,|''|she|said|.")]
    [InlineData("«Non», dit-elle", "«|Non|»|,|dit|-|elle")]
    [InlineData("he said,\"Go\"", "he|said|,|\"|Go|\"")]
    [InlineData("(see below)", "(|see|below|)")]
    public void Cuts_marks_from_words(string text, string tokens) => Read.Tokens(text).ShouldBe(tokens.Split('|'));

    [Theory]
    [InlineData("don't", "do|n't")]
    [InlineData("don’t", "do|n’t")]
    [InlineData("shouldn't've", "should|n't|'ve")]
    [InlineData("cannot", "can|not")]
    [InlineData("Iran's", "Iran|'s")]
    [InlineData("Iran’s", "Iran|’s")]
    [InlineData("the workers' pay", "the|workers|'|pay")]
    [InlineData("she'd he'll we're I'm", "she|'d|he|'ll|we|'re|I|'m")]
    [InlineData("'Tis the '90s", "'Tis|the|'90s")]
    public void Cuts_clitics_from_words(string text, string tokens) => Read.Tokens(text).ShouldBe(tokens.Split('|'));

    [Theory]
    [InlineData("the U.S. army", "the|U.S.|army")]
    [InlineData("Mr. J. F. Li Jr. of Acme Inc. left", "Mr.|J.|F.|Li|Jr.|of|Acme|Inc.|left")]
    [InlineData("at 5 p.m. sharp", "at|5|p.m.|sharp")]
    [InlineData("There was no. None.", "There|was|no|.|None|.")]
    [InlineData("Rule No. 5 of mass. The end.", "Rule|No.|5|of|mass|.|The|end|.")]
    public void Leaves_the_stop_of_an_abbreviation(string text, string tokens) => Read.Tokens(text).ShouldBe(tokens.Split('|'));

    [Theory]
    [InlineData("$1.5 billion", "$|1.5|billion")]
    [InlineData("100,000 people, 3.2%", "100,000|people|,|3.2|%")]
    [InlineData("at 10:30 today: rain", "at|10:30|today|:|rain")]
    [InlineData("wait ... what… no", "wait|...|what|…|no")]
    [InlineData("a well-known pre-2016 rule", "a|well|-|known|pre-2016|rule")]
    [InlineData("yes -- no — maybe—so", "yes|--|no|—|maybe|—|so")]
    [InlineData("and/or", "and|/|or")]
    [InlineData("It ended.The rest", "It|ended|.|The|rest")]
    public void Keeps_numbers_and_cuts_dashes(string text, string tokens) => Read.Tokens(text).ShouldBe(tokens.Split('|'));

    [Theory]
    [InlineData("(https://example.org/a?b=c), see", "(|https://example.org/a?b=c|)|,|see")]
    [InlineData("at www.example.org.", "at|www.example.org|.")]
    [InlineData("readhttps://t.co/x1", "read|https://t.co/x1")]
    [InlineData("@jane_li's #vote2024!", "@jane_li|'s|#vote2024|!")]
    [InlineData("write to jane@example.org", "write|to|jane@example.org")]
    [InlineData("<tweet>Text</tweet>", "<|tweet|>|Text|<|/tweet|>")]
    public void Keeps_addresses_whole(string text, string tokens) => Read.Tokens(text).ShouldBe(tokens.Split('|'));

    [Fact]
    public void Offsets_are_UTF16_code_units()
    {
        var token = Document.Parse("😀 yes").Tokens[1];

        (token.Start, token.End, token.Word).ShouldBe((3, 6, "yes"));
    }

    [Fact]
    public void Words_are_lower_case_with_straight_apostrophes()
    {
        var document = Document.Parse("Iran’s Iran's");

        document.Tokens.Select(token => token.Word).ShouldBe(["iran", "'s", "iran", "'s"]);
        document.Tokens[0].Word.ShouldBeSameAs(document.Tokens[2].Word);
    }

    [Fact]
    public void A_span_finds_the_tokens_it_touches()
    {
        var document = Document.Parse("The mayor left.");

        document.TokensIn(new TextSpan(5, 11)).ShouldBe(new TokenRange(1, 3));
        document.TokensIn(new TextSpan(3, 4)).IsEmpty.ShouldBeTrue();
        document.MentionOf(new TokenRange(0, 2)).ShouldBe(new Mention(0, 9, "The mayor"));
    }
}
