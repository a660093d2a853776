using CsCheck;
using FactCheck.Language.Attributions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Attributions;

/// <summary>Whatever finds relations, and however wrong it is, they are written: any spans of any text.</summary>
public class RelationWriterProperties
{
    private static readonly string[] Pieces =
    [
        "said ", "says ", "“", "”", "he ", "she ", "they ", "who ", "which ", "Mr. ", "Mrs. ", "Li ", "Jane Li ", "Jr. ", ", ", ". ", ": ", "\n", "according to ", "of ", "'s ",
        "the ", "a ", "officials ", "source ", "sources ", "senator ", "The Senate ", "I ", "it ", "familiar with ", "because ", "anonymity ", "not ", "declined ", "to ", "- ", "-", "J. ", "de ",
        "la ", "54 percent of ", "both ", "Q: ", "A: ", "two ", "and ", "Secretary of State ", "(", ")", "&", "/", "İ", "\0", "😀", "May ", "Will ",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 50].Select(string.Concat);

    [Fact]
    public void Every_relation_is_written_with_its_spans_in_the_text_and_the_same_each_time() =>
        Gen.Select(Words, Gen.Int[0, 1_000_000]).Sample((text, seed) =>
        {
            var syntax = SyntaxAnalyzer.Analyze(Document.Parse(text));
            var relations = Relations(syntax.Document.Tokens.Length, new Random(seed));

            var written = RelationWriter.Write(syntax, relations);

            written.Count.ShouldBe(relations.Count);
            foreach (var mention in written.SelectMany(Mentions))
            {
                mention.Text.ShouldBe(text[mention.Start..mention.End]);
            }
            ArticleSources.Of(written).SelectMany(source => source.Attributions).Count().ShouldBe(written.Count(relation => relation.SourceId is not null));
            written.All(relation => relation.SourceId is not null == relation.Source.Count > 0).ShouldBeTrue();
            System.Text.Json.JsonSerializer.Serialize(RelationWriter.Write(syntax, relations), LanguageJson.Options)
                .ShouldBe(System.Text.Json.JsonSerializer.Serialize(written, LanguageJson.Options));
        });

    private static IEnumerable<Mention> Mentions(AttributionRelation relation) =>
        relation.Source.Append(relation.Cue).Concat(relation.Content)
            .Concat(new[] { relation.SourceDetails?.Affiliation, relation.SourceDetails?.Nationality, relation.SourceDetails?.Basis, relation.SourceDetails?.AnonymityReason }.OfType<Mention>());

    private static List<RelationSpans> Relations(int tokens, Random random)
    {
        if (tokens == 0)
        {
            return [];
        }
        return [.. Enumerable.Range(0, random.Next(6)).Select(_ => new RelationSpans(Spans(1), Span(), Spans(2), 1)).OrderBy(relation => relation.Cue.Start)];

        TokenRange Span()
        {
            var start = random.Next(tokens);
            return new TokenRange(start, random.Next(start, tokens) + 1);
        }

        List<TokenRange> Spans(int most) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Span()).OrderBy(span => span.Start)];
    }
}
