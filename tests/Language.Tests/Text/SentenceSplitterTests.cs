using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("It rained. It stopped! Why? Nobody knows…", 4)]
    [InlineData("Mr. Li met Dr. A. B. Stone on Jan. 5. They talked.", 2)]
    [InlineData("He lives in the U.S. The rest live abroad.", 2)]
    [InlineData("The U.S. Senate voted.", 1)]
    [InlineData("Acme Inc. The firm is old.", 2)]
    [InlineData("It fell 3.5 percent at 10.30 a.m. on Monday.", 1)]
    [InlineData("“We won. We knew it.” He smiled.", 3)]
    [InlineData("“Why?” Mr. Li asked. “Go!” he said.", 2)]
    [InlineData("He waited ... and waited. Then he left.", 2)]
    [InlineData("The iPhone. iPads too.", 1)]
    [InlineData("(It rained.) We left.", 2)]
    [InlineData("See https://example.org/a.b?c. Then write.", 2)]
    public void Counts_sentences(string text, int count) => Read.Sentences(text).Length.ShouldBe(count, string.Join(" | ", Read.Sentences(text)));

    [Fact]
    public void A_headline_is_a_sentence() =>
        Read.Sentences("Mayor Quits After Vote\nThe mayor left on Monday.").ShouldBe(["Mayor Quits After Vote", "The mayor left on Monday."]);

    [Fact]
    public void List_items_are_sentences_with_their_numbers() =>
        Read.Sentences("1. Cut taxes\n2. Build roads\n• Hire nurses").ShouldBe(["1. Cut taxes", "2. Build roads", "• Hire nurses"]);

    [Theory]
    [InlineData("WASHINGTON (AP) — The Senate voted.")]
    [InlineData("KABUL, Afghanistan, Nov. 5 (Reuters) - The Senate voted.")]
    [InlineData("LONDON -- The Senate voted.")]
    public void A_dateline_stands_apart(string text) => Read.Sentences(text)[1].ShouldBe("The Senate voted.");

    [Fact]
    public void A_headline_in_capitals_is_no_dateline() => Read.Sentences("POLICE say well-known man left.").Length.ShouldBe(1);

    [Fact]
    public void A_text_wrapped_to_a_width_is_read_as_paragraphs()
    {
        const string Text =
            "The council voted on Tuesday to close the old\nbridge for two years while engineers replace\nits deck and its cables, the mayor said after\nthe meeting.\n\nIt opens again in May.";

        Read.Sentences(Text).Length.ShouldBe(2);
        Document.Parse(Text).Paragraphs.Length.ShouldBe(2);
    }

    [Fact]
    public void Text_without_stops_is_cut_so_that_no_sentence_goes_on_for_ever() =>
        Document.Parse(string.Concat(Enumerable.Repeat("word ", 5000))).SentenceTokens.ShouldAllBe(sentence => sentence.Length <= 400);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u200b")]
    public void An_empty_text_has_none(string text) => Read.Sentences(text).ShouldBeEmpty();
}
