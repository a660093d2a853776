using CsCheck;
using FactCheck.Dashboard.Articles;

namespace FactCheck.Dashboard.Tests.Articles;

public sealed class WordDiffTests
{
    [Fact]
    public void Shows_the_words_that_were_replaced_where_they_stood() =>
        WordDiff.Between("Taxes will rise by 5 percent next year", "Taxes will rise by 6 percent next year").ShouldBe(
        [
            new WordRun(WordChange.Kept, "Taxes will rise by"),
            new WordRun(WordChange.Removed, "5"),
            new WordRun(WordChange.Added, "6"),
            new WordRun(WordChange.Kept, "percent next year"),
        ]);

    [Fact]
    public void Tells_texts_without_a_common_word_as_replaced() =>
        WordDiff.Between("one two", "three").ShouldBe([new WordRun(WordChange.Removed, "one two"), new WordRun(WordChange.Added, "three")]);

    [Fact]
    public void Both_texts_can_be_read_off_it() =>
        Gen.Select(Texts, Texts).Sample((before, after) =>
            Side(before, after, WordChange.Added) == before && Side(before, after, WordChange.Removed) == after);

    [Fact]
    public void A_text_too_long_to_compare_is_told_as_replaced()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 2_000));

        WordDiff.Between(text, $"{text} more").Count.ShouldBe(2);
    }

    private static Gen<string> Texts => Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("c")).Array[0, 12].Select(words => string.Join(' ', words));

    private static string Side(string before, string after, WordChange without) =>
        string.Join(' ', WordDiff.Between(before, after).Where(run => run.Change != without).Select(run => run.Text));
}
