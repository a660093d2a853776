using CsCheck;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Syntax;

public class SyntaxTextTests
{
    private static readonly string[] Texts = [.. SeedGold.Names.Select(SeedGold.Text), "", string.Concat(Enumerable.Repeat("said that he ", 2000))];

    [Fact]
    public void What_is_written_is_read()
    {
        foreach (var text in Texts)
        {
            var document = Document.Parse(text);
            var syntax = SyntaxAnalyzer.Analyze(document);

            var read = SyntaxText.Read(document, SyntaxText.Write(syntax)).ShouldNotBeNull();

            read.Tags.ShouldBe(syntax.Tags);
            read.Heads.ShouldBe(syntax.Heads);
            read.Relations.ShouldBe(syntax.Relations);
            read.Lemmas.ShouldBe(syntax.Lemmas);
        }
    }

    [Fact]
    public void What_was_damaged_on_its_way_is_refused_or_makes_trees_all_the_same()
    {
        var document = Document.Parse("The mayor said the harbour, which the town had sold, would close. Officials denied it.");
        var bytes = Convert.FromBase64String(SyntaxText.Write(SyntaxAnalyzer.Analyze(document)));
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length]).Array[1, 4].Sample(damages =>
        {
            byte[] damaged = [.. bytes];
            foreach (var (place, value, _) in damages)
            {
                damaged[place] = value;
            }
            var text = Convert.ToBase64String(damaged.AsSpan(0, damages[0].Item3));

            if (SyntaxText.Read(document, text) is { } read)
            {
                Enumerable.Range(0, read.Heads.Length).ShouldAllBe(token => StepsToRoot(read, token) <= read.Heads.Length);
            }
        });
    }

    [Theory]
    [InlineData("no base 64!")]
    [InlineData("")]
    [InlineData("AAAB")]
    public void Anything_else_is_refused(string text) => SyntaxText.Read(Document.Parse("It rained."), text).ShouldBeNull();

    [Fact]
    public void Two_tokens_that_hang_from_each_other_are_refused()
    {
        var document = Document.Parse("It rained");

        SyntaxText.Read(document, Convert.ToBase64String([0, 0, 0, 0, 0, 1])).ShouldNotBeNull();
        SyntaxText.Read(document, Convert.ToBase64String([0, 0, 2, 0, 0, 1])).ShouldBeNull();
    }

    private static int StepsToRoot(DocumentSyntax syntax, int token)
    {
        var steps = 0;
        for (; token >= 0 && steps <= syntax.Heads.Length; token = syntax.Heads[token])
        {
            steps++;
        }
        return steps;
    }
}
