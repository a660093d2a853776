using FactCheck.Language.Attributions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Attributions;

/// <summary>Hostile texts of which every fourth token is said to be a cue, with the deadline of <see cref="LinearTime"/>.</summary>
[Collection(nameof(LinearTime))]
public class RelationWriterLinearTime
{
    private const int Length = 400_000;
    private const int LongContent = 200;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Pieces =>
    [
        "Jane Li ", "he ", "they ", "who ", "the senator ", "Mr. Li ", "A. Li ", "Li, ", "I ", "“I ", "a source ", "of the ", "official of ", "Q: I ", "Senator of ", "and ", "J. ", "de ", "A-", "anonymity because ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task Many_relations_are_written(string piece)
    {
        var syntax = SyntaxAnalyzer.Analyze(Document.Parse(string.Concat(Enumerable.Repeat(piece, Length / piece.Length))));
        var tokens = syntax.Document.Tokens.Length;
        var relations = Enumerable.Range(0, Math.Max(1, tokens / 4) - 1)
            .Select(i => new RelationSpans([new TokenRange(i * 4, (i * 4) + 2)], new TokenRange((i * 4) + 2, (i * 4) + 3), [new TokenRange((i * 4) + 3, Math.Min(tokens, (i * 4) + LongContent))], 1))
            .ToList();

        var written = await Task.Run(() => RelationWriter.Write(syntax, relations)).WaitAsync(Deadline, TestContext.Current.CancellationToken);

        written.Count.ShouldBe(relations.Count);
    }
}
