using FactCheck.Language.Attributions;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests;

/// <summary>Run with nothing beside it, and timed by the processor, so that a busy machine fails no test.</summary>
[CollectionDefinition(nameof(LinearTime), DisableParallelization = true)]
[Collection(nameof(LinearTime))]
public class LinearTime
{
    private const int Megabyte = 1_000_000;

    public static TheoryData<string> Pieces =>
    [
        "\"", "“", "'", " '\"“«‘a", "\n“", "“a\n", ".", "a.", "A. ", "(a-", "n't's", "WASHINGTON ", "\n",
        "he said ", "he said, ", "said, “a,” ", "the ", "Mr. Li, ", "according to ", "“a,” he said. ", "Li: ", "who said he ", "Jane Li ", "said\n",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_megabyte_is_parsed_in_two_seconds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));

        var taken = Time(() => Document.Parse(text).Text.Length.ShouldBe(text.Length));

        taken.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_megabyte_is_searched_for_attributions_in_ten_seconds(string piece)
    {
        var document = Document.Parse(string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length)));

        var taken = Time(() => AttributionExtractor.Extract(document).ShouldNotBeNull());

        taken.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static TimeSpan Time(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}
