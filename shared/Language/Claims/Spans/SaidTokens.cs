using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Spans;

/// <summary>An attribution with the tokens of its parts.</summary>
internal sealed record SaidTokens(AttributionRelation Relation, TokenRange Cue, IReadOnlyList<TokenRange> Source, IReadOnlyList<TokenRange> Content)
{
    public static SaidTokens Of(Document document, AttributionRelation relation) => new(
        relation,
        document.TokensIn(relation.Cue.Span),
        [.. relation.Source.Select(piece => document.TokensIn(piece.Span)).Where(range => !range.IsEmpty)],
        [.. relation.Content.Select(piece => document.TokensIn(piece.Span)).Where(range => !range.IsEmpty)]);

    /// <summary>The cue and the source: what introduces the content and is no part of it.</summary>
    public bool Introduces(int token) => Cue.Contains(token) || Source.Any(range => range.Contains(token));
}
