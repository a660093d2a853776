using FactCheck.Language.Claims.Spans;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Claims;

/// <summary>Makes a claim of its tokens: scored, typed, with its quantities and hedges. The id comes later.</summary>
internal static class ClaimBuilder
{
    public static Claim Build(DocumentSyntax syntax, ClaimTokens tokens)
    {
        var extent = syntax.Document.MentionOf(tokens.Extent);
        var quantities = QuantityReader.Read(syntax.Document.Text, extent.Span)
            .Where(quantity => tokens.Parts.Any(part => syntax.Document.SpanOf(part).Contains(new TextSpan(quantity.Start, quantity.End)))).ToList();
        var cues = CueReader.Read(extent.Text, quantities);
        var (worth, verifiable) = ClaimScorer.Score(cues);
        return new Claim
        {
            Id = "",
            Start = extent.Start,
            End = extent.End,
            Text = extent.Text,
            Parts = tokens.Parts.Count > 1 ? [.. tokens.Parts.Select(syntax.Document.MentionOf)] : [],
            Types = ClaimTyper.Read(cues),
            CheckWorthiness = worth,
            Verifiability = verifiable,
            AttributedTo = [],
            Quantities = quantities,
            Hedges = HedgeReader.Read(syntax.Document.Text, extent.Span),
        };
    }

    /// <summary>In order of the text, numbered c1, c2, ….</summary>
    public static IReadOnlyList<Claim> Number(IEnumerable<Claim> claims) =>
        [.. claims.OrderBy(claim => claim.Start).ThenBy(claim => claim.End).Select((claim, i) => claim with { Id = $"c{i + 1}" })];
}
