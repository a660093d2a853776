using FactCheck.Language.Claims;
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

        citation.ShouldBe(new Citation(kind, text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length, words, null));
    }

    [Theory]
    [InlineData("The plant closed in March.")]
    [InlineData("Studies are hard, and students study at night.")]
    [InlineData("He guards the post office.")]
    public void Finds_none_where_nothing_is_cited(string text) => Extract(text).ShouldBeEmpty();

    [Fact]
    public void Gives_a_named_thing_the_address_of_the_link_on_it()
    {
        const string Text = "A study published in The Lancet found no effect, as noted here.";
        LinkSpan[] links = [new(2, 7, "https://example.org/study"), new(58, 62, "https://example.org/note")];

        CitationExtractor.Extract(Document.Parse(Text), links).Select(citation => (citation.Kind, citation.Url)).ShouldBe(
            [("study", "https://example.org/study"), ("link", "https://example.org/note")]);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(3, 3)]
    [InlineData(3, 300)]
    public void Refuses_a_link_outside_the_text(int start, int end) =>
        Should.Throw<ArgumentOutOfRangeException>(() => CitationExtractor.Extract(Document.Parse("A short text."), [new LinkSpan(start, end, "https://example.org")]));

    private static IReadOnlyList<Citation> Extract(string text) => CitationExtractor.Extract(Document.Parse(text));
}
