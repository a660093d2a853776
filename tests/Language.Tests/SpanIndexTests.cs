using CsCheck;

namespace FactCheck.Language.Tests;

public sealed class SpanIndexTests
{
    [Fact]
    public void Finds_what_a_search_of_all_finds()
    {
        var spans = Gen.Select(Gen.Int[0, 30], Gen.Int[1, 12], (start, length) => new TextSpan(start, start + length));

        Gen.Select(spans.Array[0, 12], spans).Sample((all, wanted) =>
            new SpanIndex<TextSpan>(all, span => span).Overlapping(wanted).Order(ByStartThenEnd)
                .SequenceEqual(all.Where(wanted.Overlaps).Order(ByStartThenEnd)));
    }

    private static readonly Comparer<TextSpan> ByStartThenEnd = Comparer<TextSpan>.Create((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
}
