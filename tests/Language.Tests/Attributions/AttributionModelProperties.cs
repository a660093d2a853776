using CsCheck;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tests.Training;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Attributions;

/// <summary>What holds for every text, whatever the models learnt.</summary>
public class AttributionModelProperties
{
    private static readonly string[] Pieces =
    [
        "said ", "says", "said, ", "“", "”", "“Go,” ", "\"", "''", "he ", "who ", "Mr. ", "Li ", "Jane Li ", ", ", ". ", ": ", "\n", "According to ", "by ",
        "the ", "officials ", "(", ")", "adding ", "— ", "to ", "‘", "’", "'s ", "the bridge is safe ", "😀", "\ud83d", "\0", "中文 ", "https://a.b/c ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Every_role_is_inside_the_text_and_none_overlaps_another() => Texts.Sample(text =>
    {
        var document = Document.Parse(text);
        var cues = new HashSet<int>();
        foreach (var relation in SmallCorpus.Model.Find(document, SyntaxAnalyzer.Analyze(document)))
        {
            var tokens = new HashSet<int>();
            foreach (var range in relation.Source.Concat(relation.Content).Append(relation.Cue))
            {
                (range.Start >= 0 && range.Length > 0 && range.End <= document.Tokens.Length).ShouldBeTrue();
                Enumerable.Range(range.Start, range.Length).ShouldAllBe(token => tokens.Add(token));
            }
            Enumerable.Range(relation.Cue.Start, relation.Cue.Length).ShouldAllBe(token => cues.Add(token));
            relation.Source.Count.ShouldBeLessThanOrEqualTo(1);
            relation.Confidence.ShouldBeInRange(0, 1);
        }
    });

    [Fact]
    public void Cues_come_in_order_and_twice_the_same() => Texts.Sample(text =>
    {
        var document = Document.Parse(text);
        var syntax = SyntaxAnalyzer.Analyze(document);

        var found = SmallCorpus.Model.Find(document, syntax);
        var again = SmallCorpus.Model.Find(document, syntax);

        found.Select(relation => relation.Cue.Start).ShouldBeInOrder();
        again.Select(relation => (relation.Cue, relation.Confidence)).ShouldBe(found.Select(relation => (relation.Cue, relation.Confidence)));
    });
}
