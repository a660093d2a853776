using FactCheck.Language.Attributions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests;

/// <summary>
/// Hostile megabytes. The deadline is no measure of speed: linear work is done in a small part of it on any machine, and quadratic
/// work would take hours.
/// </summary>
[CollectionDefinition(nameof(LinearTime), DisableParallelization = true)]
[Collection(nameof(LinearTime))]
public class LinearTime
{
    private const int Megabyte = 1_000_000;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Pieces =>
    [
        "\"", "“", "'", " '\"“«‘a", "\n“", "“a\n", ".", "a.", "A. ", "(a-", "n't's", "WASHINGTON ", "\n",
        "he said ", "he said, ", "said, “a,” ", "the ", "Mr. Li, ", "according to ", "“a,” he said. ", "Li: ", "who said he ", "Jane Li ", "said\n",
        "a study published in ", "released and ", "!", "? ", ". ", ".) ", "!\" ", "[", "!(", "?] [",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task A_megabyte_of_anything_is_parsed(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));

        var document = await Task.Run(() => Document.Parse(text)).WaitAsync(Deadline, TestContext.Current.CancellationToken);

        document.Text.Length.ShouldBe(text.Length);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task A_quarter_of_a_megabyte_of_anything_is_searched_for_attributions(string piece)
    {
        var document = Document.Parse(string.Concat(Enumerable.Repeat(piece, Megabyte / 4 / piece.Length)));

        var found = await Task.Run(() => AttributionExtractor.Extract(document)).WaitAsync(Deadline, TestContext.Current.CancellationToken);

        found.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task A_quarter_of_a_megabyte_of_anything_is_tagged_and_parsed(string piece)
    {
        var document = Document.Parse(string.Concat(Enumerable.Repeat(piece, Megabyte / 4 / piece.Length)));

        var syntax = await Task.Run(() => SyntaxAnalyzer.Analyze(document)).WaitAsync(Deadline, TestContext.Current.CancellationToken);

        syntax.Heads.Length.ShouldBe(document.Tokens.Length);
    }
}
