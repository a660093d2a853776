using FactCheck.Language.Claims;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Claims;

public sealed class CitationExtractorTests
{
    [Theory]
    [InlineData("A study published in The Lancet found no effect.", "study", "A study published in The Lancet")]
    [InlineData("A new Gallup poll put support at half.", "study", "A new Gallup poll")]
    [InlineData("An internal memo warned of the risk.", "document", "An internal memo")]
    [InlineData("The indictment names four men.", "document", "The indictment")]
    [InlineData("He told the story in an interview with Le Monde.", "interview", "an interview with Le Monde")]
    [InlineData("She defended it on CNN.", "broadcast", "CNN")]
    [InlineData("He spoke in a televised address.", "broadcast", "a televised address")]
    [InlineData("He announced it in a Facebook post.", "social-post", "a Facebook post")]
    [InlineData("The Washington Post first reported the meeting.", "outlet", "The Washington Post")]
    [InlineData("The envoy told Reuters that talks had ended.", "outlet", "Reuters")]
    public void Finds_what_a_text_rests_on(string text, string kind, string words)
    {
        var citation = Extract(text).ShouldHaveSingleItem();

        (citation.Id, citation.Kind, citation.Text, citation.Url).ShouldBe(("r1", kind, words, null));
        text[citation.Start..citation.End].ShouldBe(words);
    }

    [Theory]
    [InlineData("The ministry said in a statement that exports rose.", "document", "a statement")]
    [InlineData("According to court records, the firm owed $3 million.", "document", "court records")]
    [InlineData("Figures from the ministry show that exports rose.", "document", "Figures from the ministry")]
    [InlineData("A survey of 900 nurses by Graz University found that half sleep badly.", "study", "A survey of 900 nurses by Graz University")]
    [InlineData("A clinical trial showed no effect.", "study", "A clinical trial")]
    [InlineData("The paper obtained a leaked memo.", "document", "a leaked memo")]
    [InlineData("An audit released on Monday blamed the mayor.", "document", "An audit released on Monday")]
    [InlineData("The details are at https://example.org/audit today.", "link", "https://example.org/audit")]
    public void Finds_texts_by_what_they_say_and_what_is_done_with_them(string text, string kind, string words) =>
        Extract(text).Select(citation => (citation.Kind, citation.Text)).ShouldBe([(kind, words)]);

    [Fact]
    public void Takes_the_same_text_named_again_for_one()
    {
        var citations = Extract(
            "An audit by the Treasury found that $3 million was missing. The audit names two clerks. A memo from the mayor warned of it in May. The report says nothing of the memo.");

        citations.Select(citation => (citation.Id, citation.Text, string.Join(" | ", citation.Mentions.Select(mention => mention.Text)))).ShouldBe(
            [("r1", "An audit by the Treasury", "The audit"), ("r2", "A memo from the mayor", "The report")]);
    }

    [Fact]
    public void Keeps_texts_of_other_names_apart() =>
        Extract("The Ortiz report blamed the pilot. The Weber report blamed the tower. Ms. Ortiz's report names no one.")
            .Select(citation => citation.Text).ShouldBe(["The Ortiz report", "The Weber report"]);

    [Theory]
    [InlineData("The plant closed in March.")]
    [InlineData("Studies are hard, and students study at night.")]
    [InlineData("He guards the post office.")]
    [InlineData("He wrote a letter to his mother.")]
    [InlineData("The report is long.")]
    [InlineData("She broke the world record in May.")]
    [InlineData("He signed a new contract with the club.")]
    [InlineData("The trial opens on Monday.")]
    public void Finds_none_where_nothing_is_cited(string text) => Extract(text).ShouldBeEmpty();

    [Fact]
    public void Gives_a_named_thing_the_address_of_the_link_on_it()
    {
        const string Text = "A study published in The Lancet found no effect, as noted here.";
        LinkSpan[] links = [new(2, 7, "https://example.org/study"), new(58, 62, "https://example.org/note")];

        Extract(Text, links).Select(citation => (citation.Kind, citation.Url)).ShouldBe(
            [("study", "https://example.org/study"), ("link", "https://example.org/note")]);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(3, 3)]
    [InlineData(3, 300)]
    public void Refuses_a_link_outside_the_text(int start, int end) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Extract("A short text.", [new LinkSpan(start, end, "https://example.org")]));

    [Fact]
    public void Finds_addresses_and_links_in_any_language()
    {
        const string Text = "Das steht auf https://example.org/a und im Bericht.";

        CitationExtractor.ExtractAddresses(Document.Parse(Text), [new LinkSpan(42, 50, "https://example.org/b")]).Select(citation => (citation.Id, citation.Kind, citation.Url))
            .ShouldBe([("r1", "link", "https://example.org/a"), ("r2", "link", "https://example.org/b")]);
    }

    private static IReadOnlyList<Citation> Extract(string text, params LinkSpan[] links) => CitationExtractor.Extract(SyntaxAnalyzer.Analyze(Document.Parse(text)), links);
}
