using CsCheck;
using FactCheck.Dashboard.Articles;

namespace FactCheck.Dashboard.Tests.Articles;

public sealed class MarkedTextTests
{
    private static readonly Gen<(string Text, Mark[] Marks)> Marked =
        from text in Gen.OneOf('a', 'b', ' ', '\n', '\ud83d', '\ude00').Array[0, 40].Select(characters => new string(characters))
        from marks in (from start in Gen.Int[-3, 45] from end in Gen.Int[-3, 45] from kind in Gen.Enum<MarkKind>() select new Mark(start, end, kind, $"{start}-{end}")).Array[0, 8]
        select (text, marks);

    [Theory]
    [InlineData("plain", "", "plain")]
    [InlineData("one two three", "4-7", "one |two:4-7| three")]
    [InlineData("overlapping", "0-6 4-11", "over:0-6|la:0-6,4-11|pping:4-11")]
    [InlineData("nested marks", "0-12 7-9", "nested :0-12|ma:7-9,0-12|rks:0-12")]
    [InlineData("same same", "0-4 0-4", "same:0-4,0-4| same")]
    [InlineData("touching", "0-5 5-8", "touch:0-5|ing:5-8")]
    [InlineData("empty mark", "3-3", "empty mark")]
    [InlineData("backwards", "5-2", "backwards")]
    [InlineData("past the end", "5-99", "past |the end:5-99")]
    [InlineData("😀!", "1-2", "😀:1-2|!")]
    public void Cuts_the_text_where_marks_begin_and_end(string text, string marks, string expected)
    {
        var line = MarkedText.Split(text, Parse(marks)).ShouldHaveSingleItem();

        string.Join('|', line.Segments.Select(Show)).ShouldBe(expected);
    }

    [Fact]
    public void Carries_a_mark_from_one_paragraph_into_the_next()
    {
        var lines = MarkedText.Split("one\n\ntwo", Parse("1-7"));

        lines.Select(line => (line.AfterBlank, string.Join('|', line.Segments.Select(Show)))).ShouldBe([(false, "o|ne:1-7"), (true, "tw:1-7|o")]);
    }

    [Fact]
    public void Finds_nothing_to_draw_in_an_empty_text() => MarkedText.Split(" \n\n", Parse("0-2")).ShouldBeEmpty();

    [Fact]
    public void Loses_and_repeats_no_character() => Marked.Sample(sample =>
    {
        var drawn = MarkedText.Split(sample.Text, sample.Marks).Select(line => string.Concat(line.Segments.Select(segment => segment.Text)));

        drawn.ShouldBe(sample.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
    });

    [Fact]
    public void Marks_a_segment_with_what_covers_it_and_nothing_else() => Marked.Sample(sample =>
    {
        foreach (var (start, segment) in Placed(sample.Text, MarkedText.Split(sample.Text, sample.Marks)))
        {
            var end = start + segment.Text.Length;
            var covering = sample.Marks.Where(mark => mark.Start < mark.End && Math.Max(mark.Start, 0) <= Widened(sample.Text, start) && mark.End >= Narrowed(sample.Text, end));

            segment.Marks.Select(mark => mark.Id).Order().ShouldBe(covering.Select(mark => mark.Id).Order());
        }
    });

    [Fact]
    public void Never_cuts_a_surrogate_pair() => Marked.Sample(sample =>
    {
        foreach (var (start, segment) in Placed(sample.Text, MarkedText.Split(sample.Text, sample.Marks)))
        {
            (start > 0 && char.IsLowSurrogate(segment.Text[0]) && char.IsHighSurrogate(sample.Text[start - 1])).ShouldBeFalse();
        }
    });

    // A mark that ends within a pair is widened over it, so that either half stands for both.
    private static int Widened(string text, int start) => start + 1 < text.Length && char.IsSurrogatePair(text, start) ? start + 1 : start;

    private static int Narrowed(string text, int end) => end >= 2 && char.IsSurrogatePair(text, end - 2) ? end - 1 : end;

    private static IEnumerable<(int Start, Segment Segment)> Placed(string text, IReadOnlyList<Line> lines)
    {
        var position = 0;
        var remaining = new Queue<Line>(lines);
        foreach (var line in text.Split('\n'))
        {
            var start = position;
            foreach (var segment in string.IsNullOrWhiteSpace(line) ? [] : remaining.Dequeue().Segments)
            {
                yield return (start, segment);
                start += segment.Text.Length;
            }

            position += line.Length + 1;
        }
    }

    private static Mark[] Parse(string marks) =>
        [.. marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(mark => mark.Split('-') switch { var ends => new Mark(int.Parse(ends[0]), int.Parse(ends[1]), MarkKind.Claim, mark) })];

    private static string Show(Segment segment) =>
        segment.Marks.Count == 0 ? segment.Text : $"{segment.Text}:{string.Join(',', segment.Marks.Select(mark => mark.Id))}";
}
