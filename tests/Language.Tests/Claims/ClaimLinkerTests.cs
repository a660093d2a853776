using FactCheck.Language.Claims;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Claims;

public sealed class ClaimLinkerTests
{
    [Fact]
    public void Narrows_the_claim_to_what_was_said()
    {
        var text = new MarkedText("Mr. Weber said the plant had cut 200 jobs since March.");

        var claim = text.Link(text.Attribution("a1", "Mr. Weber", "said", "the plant had cut 200 jobs since March")).ShouldHaveSingleItem();

        claim.Text.ShouldBe("the plant had cut 200 jobs since March");
        claim.AttributedTo.ShouldBe(["a1"]);
        claim.Quantities.ShouldHaveSingleItem().Value.ShouldBe(200);
        text.Text[claim.Start..claim.End].ShouldBe(claim.Text);
    }

    [Fact]
    public void Leaves_the_that_to_the_content()
    {
        var text = new MarkedText("Mr. Weber said that the plant had cut 200 jobs since March.");

        text.Link(text.Attribution("a1", "Mr. Weber", "said", "that the plant had cut 200 jobs since March"))
            .ShouldHaveSingleItem().Text.ShouldBe("the plant had cut 200 jobs since March");
    }

    [Fact]
    public void Drops_the_quote_marks_around_a_claim()
    {
        var text = new MarkedText("“The plant cut 200 jobs in March,” Mr. Weber said.");

        text.Link(text.Attribution("a1", "Mr. Weber", "said", "“The plant cut 200 jobs in March,”"))
            .ShouldHaveSingleItem().Text.ShouldBe("The plant cut 200 jobs in March");
    }

    [Fact]
    public void Makes_two_claims_of_a_sentence_with_two_contents()
    {
        var text = new MarkedText("The minister said exports rose 5 percent while the union said wages fell 3 percent.");

        var claims = text.Link(
            text.Attribution("a1", "The minister", "said", "exports rose 5 percent"),
            text.Attribution("a2", "the union", "said", "wages fell 3 percent"));

        claims.Select(claim => (claim.Id, claim.Text, claim.AttributedTo.Single())).ShouldBe(
            [("c1", "exports rose 5 percent", "a1"), ("c2", "wages fell 3 percent", "a2")]);
    }

    [Fact]
    public void Keeps_a_clause_that_its_cue_interrupts_as_one_claim()
    {
        var text = new MarkedText("“The new sanctions,” Mr. Weber said, “have cost us $3 billion.”");

        text.Link(text.Attribution("a1", "Mr. Weber", "said", "“The new sanctions,”", "“have cost us $3 billion.”"))
            .ShouldHaveSingleItem().Text.ShouldBe(text.Text);
    }

    [Fact]
    public void Takes_two_sentences_of_one_quote_for_two_claims()
    {
        var text = new MarkedText("“The plant cut 200 jobs in March,” Mr. Weber said. “The mill in Graz cut 90 jobs in May.”");

        var claims = text.Link(text.Attribution("a1", "Mr. Weber", "said", "“The plant cut 200 jobs in March,”", "“The mill in Graz cut 90 jobs in May.”"));

        claims.Select(claim => claim.Text).ShouldBe(["The plant cut 200 jobs in March", "The mill in Graz cut 90 jobs in May."]);
        claims.ShouldAllBe(claim => claim.AttributedTo.Single() == "a1");
    }

    [Fact]
    public void Attributes_a_nested_claim_to_both_sources()
    {
        var text = new MarkedText("Mr. Cohen said the payment of $130,000 was legal, according to an official.");

        var claim = text.Link(
            text.Attribution("a1", "Mr. Cohen", "said", "the payment of $130,000 was legal"),
            text.Attribution("a2", "an official", "according to", "Mr. Cohen said the payment of $130,000 was legal")).ShouldHaveSingleItem();

        claim.Text.ShouldBe("the payment of $130,000 was legal");
        claim.AttributedTo.ShouldBe(["a1", "a2"]);
    }

    [Theory]
    [InlineData("Senator Alvarez called the 2016 trade treaty with Canada “a sham”.", "called", "“a sham”")]
    [InlineData("Senator Alvarez rejected the 2016 trade treaty with all of Canada.", "rejected", "the 2016 trade treaty with all of Canada")]
    public void Leaves_the_claim_whole_where_the_content_is_no_clause(string words, string cue, string content)
    {
        var text = new MarkedText(words);

        var claim = text.Link(text.Attribution("a1", "Senator Alvarez", cue, content)).ShouldHaveSingleItem();

        claim.Text.ShouldBe(words);
        claim.AttributedTo.ShouldBe(["a1"]);
    }

    [Fact]
    public void Makes_a_position_of_a_content_that_is_no_claim_by_itself()
    {
        var text = new MarkedText("“You never really know with him, do you?” an aide said.");

        var claim = text.Link(text.Attribution("a1", "an aide", "said", "“You never really know with him, do you?”")).ShouldHaveSingleItem();

        claim.AttributedTo.ShouldBe(["a1"]);
        claim.Text.ShouldBe("You never really know with him, do you?");
    }

    [Fact]
    public void Leaves_claims_without_an_attribution_as_they_are()
    {
        var text = new MarkedText("The plant cut 200 jobs in March. Exports rose 5 percent in 2019.");

        text.Link().Select(claim => (claim.Id, claim.Text)).ShouldBe(
            [("c1", "The plant cut 200 jobs in March."), ("c2", "Exports rose 5 percent in 2019.")]);
    }

    /// <summary>Builds attributions from the words of a text.</summary>
    private sealed class MarkedText(string text)
    {
        public string Text => text;

        public DocumentSyntax Syntax { get; } = SyntaxAnalyzer.Analyze(Document.Parse(text));

        public IReadOnlyList<Claim> Link(params AttributionRelation[] attributions) =>
            ClaimLinker.Link(Syntax, ClaimExtractor.Extract(Syntax), attributions, []).Claims;

        public AttributionRelation Attribution(string id, string source, string cue, params string[] content)
        {
            var named = Find(source, 0);
            return new AttributionRelation
            {
                Id = id,
                Source = [named],
                Cue = cue == "according to" ? Find(cue, 0) : Find(cue, named.End),
                Content = [.. content.Select(words => Find(words, 0))],
                Quote = QuoteType.Indirect,
                Stance = Stance.Neutral,
                SourceClass = SourceClass.NamedPerson,
                Confidence = 1,
            };
        }

        private Mention Find(string words, int from)
        {
            var start = text.IndexOf(words, from, StringComparison.Ordinal);
            start.ShouldBeGreaterThanOrEqualTo(0, words);
            return new Mention(start, start + words.Length, words);
        }
    }
}
