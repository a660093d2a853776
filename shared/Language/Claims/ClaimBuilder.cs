using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Claims.Spans;
using FactCheck.Language.Claims.Types;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Claims;

/// <summary>Makes a claim of its tokens: scored, typed, with its quantities, hedges and conditions. The id comes later.</summary>
internal static class ClaimBuilder
{
    public static Claim Build(ClaimScorer scorer, ClaimTokens tokens)
    {
        var syntax = scorer.Syntax;
        var extent = syntax.Document.MentionOf(tokens.Extent);
        var view = new ClaimView(syntax, tokens);
        var quantities = QuantitiesOf(syntax, tokens);
        var cues = ClaimTyper.Read(view, quantities);
        var scores = scorer.Score(tokens.Extent);
        return new Claim
        {
            Id = "",
            Start = extent.Start,
            End = extent.End,
            Text = extent.Text,
            Parts = tokens.Parts.Count > 1 ? [.. tokens.Parts.Select(syntax.Document.MentionOf)] : [],
            Types = ClaimTyper.TypesOf(cues),
            TypeCues = cues,
            CheckWorthiness = scores.CheckWorthiness,
            Verifiability = scores.Verifiability,
            Subjectivity = scores.Subjectivity,
            AttributedTo = [],
            Quantities = quantities,
            Hedges = HedgeReader.Read(view),
            Negations = NegationReader.Read(view),
            Conditions = ConditionReader.Read(view),
        };
    }

    /// <summary>In order of the text, numbered c1, c2, …, with what drove their scores.</summary>
    public static IReadOnlyList<Claim> Number(ClaimScorer scorer, IEnumerable<Claim> claims) =>
    [
        .. claims.OrderBy(claim => claim.Start).ThenBy(claim => claim.End).Select((claim, i) => claim with
        {
            Id = $"c{i + 1}",
            Reasons = claim.Reasons.Count > 0 ? claim.Reasons : scorer.Explain(scorer.Syntax.Document.TokensIn(claim.Span)),
        }),
    ];

    private static List<Quantity> QuantitiesOf(DocumentSyntax syntax, ClaimTokens tokens)
    {
        List<Quantity> found = [];
        foreach (var part in tokens.Parts)
        {
            found.AddRange(QuantityReader.Read(syntax.Document.Text, syntax.Document.SpanOf(part)));
        }
        return found;
    }
}
