using FactCheck.Language.Attributions;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Attributions;

/// <summary>Attributions of short texts, written as a reader would note them.</summary>
internal static class Relations
{
    public static IReadOnlyList<AttributionRelation> All(string text) => AttributionExtractor.Extract(Document.Parse(text));

    public static AttributionRelation Only(string text) => All(text).ShouldHaveSingleItem();

    /// <summary>"source | cue | content [+ content]"; "-" for no source.</summary>
    public static string Note(this AttributionRelation relation) =>
        $"{(relation.Source.Count == 0 ? "-" : relation.Source[0].Text)} | {relation.Cue.Text} | {string.Join(" + ", relation.Content.Select(piece => piece.Text))}";
}
