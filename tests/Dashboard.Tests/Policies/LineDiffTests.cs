using FactCheck.Dashboard.Policies;

namespace FactCheck.Dashboard.Tests.Policies;

public sealed class LineDiffTests
{
    [Fact]
    public void Shows_what_left_what_came_and_a_little_around_it() =>
        LineDiff.Changes("a\nb\nc\nd\ne", "a\nb\nC\nd\ne\nf", around: 1).Select(line => $"{line.Kind}{line.Text}")
            .ShouldBe([" b", "-c", "+C", " d", " e", "+f"]);

    [Fact]
    public void Says_where_it_leaves_lines_out() =>
        LineDiff.Changes("1\n2\n3\n4\n5\n6\n7", "one\n2\n3\n4\n5\n6\nseven", around: 1).Select(line => $"{line.Kind}{line.Text}")
            .ShouldBe(["-1", "+one", " 2", " …", " 6", "-7", "+seven"]);

    [Fact]
    public void Has_nothing_to_say_of_the_same() => LineDiff.Changes("a\nb", "a\nb").ShouldBeEmpty();
}
