using CsCheck;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Syntax;

/// <summary>What holds for every text, however broken.</summary>
public class SyntaxProperties
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "'", "’", " ", " ", " ", ".", "?", ",", "—", "-", "(", "said", "He", "the", "don’t", "O’Neil", "U.S.", "40", "$", "😀", "\ud83d",
        "ß", "İ", "中文", "https://a.b/c", "THE", "according to", "\n", " minister ",
    ];

    private static readonly Gen<string> Anything =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat), Gen.String);

    [Fact]
    public void The_tokens_of_a_sentence_make_one_tree() => Anything.Sample(text => ShouldBeTrees(Analyze(text)));

    [Theory]
    [InlineData("the ")]
    [InlineData("said that he ")]
    [InlineData("“ ")]
    public void So_do_those_of_a_sentence_without_end(string piece)
    {
        var syntax = Analyze(string.Concat(Enumerable.Repeat(piece, 2000)));

        ShouldBeTrees(syntax);
        Enumerable.Range(0, syntax.Heads.Length).Max(syntax.Depth).ShouldBeLessThanOrEqualTo(ParserState.Longest + 1);
    }

    [Fact]
    public void Dependents_depths_and_extents_follow_from_the_heads() => Anything.Sample(text =>
    {
        var syntax = Analyze(text);
        for (var i = 0; i < syntax.Heads.Length; i++)
        {
            var dependents = Enumerable.Range(0, syntax.Heads.Length).Where(token => syntax.Heads[token] == i).ToArray();
            syntax.DependentsOf(i).ToArray().ShouldBe(dependents);
            dependents.ShouldAllBe(dependent => syntax.Depth(dependent) == syntax.Depth(i) + 1);
            syntax.ExtentOf(i).Start.ShouldBe(dependents.Select(dependent => syntax.ExtentOf(dependent).Start).Append(i).Min());
            syntax.ExtentOf(i).End.ShouldBe(dependents.Select(dependent => syntax.ExtentOf(dependent).End).Append(i + 1).Max());
        }
    });

    [Fact]
    public void Every_token_has_a_tag_a_lemma_and_a_relation() => Anything.Sample(text =>
    {
        var syntax = Analyze(text);
        for (var i = 0; i < syntax.Heads.Length; i++)
        {
            syntax.TagName(i).ShouldNotBeEmpty();
            syntax.Lemmas[i].ShouldNotBeEmpty();
            (syntax.RelationName(i) == "root").ShouldBe(syntax.Heads[i] < 0);
        }
    });

    [Fact]
    public void Analysing_twice_gives_the_same() => Anything.Sample(text =>
    {
        var (first, second) = (Analyze(text), Analyze(text));
        first.Tags.ShouldBe(second.Tags);
        first.Lemmas.ShouldBe(second.Lemmas);
        first.Heads.ShouldBe(second.Heads);
        first.Relations.ShouldBe(second.Relations);
    });

    private static DocumentSyntax Analyze(string text) => SyntaxAnalyzer.Analyze(Document.Parse(text));

    /// <summary>One root a sentence, no head outside it, and from every token a way up to the root.</summary>
    private static void ShouldBeTrees(DocumentSyntax syntax)
    {
        foreach (var sentence in syntax.Document.SentenceTokens)
        {
            syntax.Heads[sentence.Start..sentence.End].Count(head => head < 0).ShouldBe(1);
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                (syntax.Heads[i] < 0 || sentence.Contains(syntax.Heads[i])).ShouldBeTrue();
                var token = i;
                for (var steps = 0; syntax.Heads[token] >= 0; steps++, token = syntax.Heads[token])
                {
                    steps.ShouldBeLessThan(sentence.Length);
                }
            }
        }
    }
}
