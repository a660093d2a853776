using CsCheck;
using FactCheck.Language.Claims;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Claims;

public sealed class ClaimProperties
{
    private static readonly string[] Pieces =
    [
        "The ministry ", "spent ", "$3 million ", "more than a dozen ", "10 to 15 percent ", "“", "” ", "\"", ", and the ", "; ", ". ", "\n\n", "in May 2019 ",
        "A study by the Institute ", "told Reuters ", "half of ", "doubled ", "’", "é ", "😀 ", "By ", "one in five ", "(AP) — ", "? ", "said ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(indexes => string.Concat(indexes.Select(i => Pieces[i])));

    [Fact]
    public void Claims_and_all_in_them_are_the_words_at_their_offsets() => Texts.Sample(text =>
    {
        var claims = ClaimExtractor.Extract(Document.Parse(text));
        return claims.All(claim => text[claim.Start..claim.End] == claim.Text
            && claim.Quantities.All(quantity => text[quantity.Start..quantity.End] == quantity.Text && claim.Span.Contains(new TextSpan(quantity.Start, quantity.End)))
            && claim.Hedges.All(hedge => text[hedge.Start..hedge.End] == hedge.Text))
            && claims.Zip(claims.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    });

    [Fact]
    public void Citations_are_the_words_at_their_offsets() => Texts.Sample(text =>
        CitationExtractor.Extract(SyntaxAnalyzer.Analyze(Document.Parse(text))).All(citation => text[citation.Start..citation.End] == citation.Text));

    /// <summary>Found by ./factcheck fuzz: the tree takes an aside beyond the clause that it stands in.</summary>
    [Fact]
    public void A_broken_sentence_is_read_to_its_end()
    {
        const string Text = "emp]oys people for three days, warned its Monday that it might Thursday, according to seen";

        Analyzer.Analyze(Text).Text.ShouldBe(Text);
    }

    [Fact]
    public void Any_text_at_all_is_read_without_an_error() => Gen.String.Sample(text =>
    {
        var document = Document.Parse(text);
        ClaimExtractor.Extract(document);
        CitationExtractor.Extract(SyntaxAnalyzer.Analyze(document));
    });
}
