using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Text;

public class QuotePairingTests
{
    [Theory]
    [InlineData("He said: “Go.”", "“Go.”", QuoteKind.Curly)]
    [InlineData("He said: \"Go.\"", "\"Go.\"", QuoteKind.Straight)]
    [InlineData("He said: ''Go.''", "''Go.''", QuoteKind.Doubled)]
    [InlineData("He said: ``Go.''", "``Go.''", QuoteKind.Doubled)]
    [InlineData("Er sagte: „Geh.“", "„Geh.“", QuoteKind.LowHigh)]
    [InlineData("Il dit : «Va.»", "«Va.»", QuoteKind.Guillemets)]
    [InlineData("Han sagde: »Gå.«", "»Gå.«", QuoteKind.Guillemets)]
    [InlineData("Hon sade: ”Gå.”", "”Gå.”", QuoteKind.Curly)]
    [InlineData("He said: ‘Go.’", "‘Go.’", QuoteKind.Single)]
    [InlineData("He said: 'Go.'", "'Go.'", QuoteKind.Single)]
    public void Reads_every_style(string text, string quote, QuoteKind kind)
    {
        Read.Quotes(text).ShouldBe([quote]);
        Document.Parse(text).Quotes[0].ShouldSatisfyAllConditions(
            region => region.Kind.ShouldBe(kind),
            region => region.Closed.ShouldBeTrue(),
            region => region.Parent.ShouldBe(-1));
    }

    [Fact]
    public void Nests_one_style_in_another()
    {
        const string Text = "“He told me, ‘Go home,’ and I went,” she said.";

        Read.Quotes(Text).ShouldBe(["“He told me, ‘Go home,’ and I went,”", "‘Go home,’"]);
        Document.Parse(Text).Quotes[1].Parent.ShouldBe(0);
    }

    [Theory]
    [InlineData("The workers' pay rose in the '90s, and that's it.")]
    [InlineData("Rock ’n’ roll isn’t dead in the nurses’ home.")]
    [InlineData("A 6'2\" man left.")]
    public void Takes_no_apostrophe_for_a_quote(string text) => Read.Quotes(text).ShouldBeEmpty();

    [Fact]
    public void Follows_a_quote_over_paragraphs_that_repeat_the_mark()
    {
        const string Text = "“We waited.\n\n“Nobody came.\n\n“So we left,” she said.";

        var document = Document.Parse(Text);

        Read.Quotes(Text).ShouldBe(["“We waited.\n\n“Nobody came.\n\n“So we left,”"]);
        document.Tokens.Count(token => token.Role == QuoteRole.Reopen).ShouldBe(2);
        document.Tokens[^2].InQuote.ShouldBeFalse();
    }

    [Fact]
    public void Follows_a_quote_into_a_paragraph_that_only_closes_it() =>
        Read.Quotes("“We waited.\n\nNobody came,” she said.").ShouldBe(["“We waited.\n\nNobody came,”"]);

    [Fact]
    public void Ends_an_unclosed_quote_with_its_paragraph()
    {
        const string Text = "“We waited.\n\nThe mayor left.";

        Read.Quotes(Text).ShouldBe(["“We waited."]);
        Document.Parse(Text).Quotes[0].Closed.ShouldBeFalse();
    }

    [Fact]
    public void Ends_an_unclosed_quote_where_the_next_one_opens() =>
        Read.Quotes("“We waited, she said. “Then we left.”").ShouldBe(["“We waited, she said.", "“Then we left.”"]);

    [Fact]
    public void A_stray_closing_mark_is_in_no_quote()
    {
        var document = Document.Parse("We left.” The mayor stayed.");

        document.Quotes.ShouldBeEmpty();
        document.Tokens[3].Role.ShouldBe(QuoteRole.Close);
        document.Sentences.Length.ShouldBe(2);
    }

    [Fact]
    public void The_inner_tokens_leave_out_the_marks()
    {
        var document = Document.Parse("“Go,” he said.");

        document.Quotes[0].Inner.ShouldBe(new TokenRange(1, 3));
    }
}
