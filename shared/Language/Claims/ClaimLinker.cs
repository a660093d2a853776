using FactCheck.Language.Claims.Citations;
using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Claims.Spans;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Claims;

/// <summary>
/// Joins claims to those who make them. What is claimed is the content of an attribution: neither the cue nor the source is part of it,
/// and its clauses are a claim each (see <see cref="SentenceClaims"/>). A clause that its cue interrupts ("The sanctions," she said,
/// "have failed") is one claim in two parts. A content that is no clause ("called it 'a sham'", "promised to pay") leaves the whole
/// clause the claim. Sentences that no attribution touches keep the claims they had.
/// </summary>
public static class ClaimLinker
{
    /// <summary>A sentence that only introduces a quote elsewhere is kept as a claim from here on.</summary>
    private const double WorthKeeping = 0.5;

    /// <summary>The claims in order of the text, numbered anew from <c>c1</c>, and the citations that they rest on.</summary>
    /// <param name="syntax">The text with its trees.</param>
    /// <param name="claims">What <see cref="ClaimExtractor"/> found in it.</param>
    /// <param name="attributions">What <see cref="Attributions.AttributionExtractor"/> found in it.</param>
    /// <param name="citations">What <see cref="CitationExtractor"/> found in it.</param>
    public static LinkedClaims Link(
        DocumentSyntax syntax, IReadOnlyList<Claim> claims, IReadOnlyList<AttributionRelation> attributions, IReadOnlyList<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        return Link(new ClaimScorer(syntax, Genre.News), claims, attributions, citations);
    }

    internal static LinkedClaims Link(
        ClaimScorer scorer, IReadOnlyList<Claim> claims, IReadOnlyList<AttributionRelation> attributions, IReadOnlyList<Citation> citations)
    {
        var cited = SourceCitations.AddTo(citations, scorer.Syntax, attributions);
        var support = new ClaimSupport(scorer.Syntax, cited, attributions);
        var linked = Attribute(scorer, claims, attributions);
        var index = new SpanIndex<Claim>(linked, claim => claim.Span);
        return new LinkedClaims([.. linked.Select(claim => claim with { RestsOn = support.Of(claim, index) })], cited);
    }

    private static IReadOnlyList<Claim> Attribute(ClaimScorer scorer, IReadOnlyList<Claim> claims, IReadOnlyList<AttributionRelation> attributions)
    {
        var syntax = scorer.Syntax;
        var said = new SaidIndex(syntax, attributions);
        var document = syntax.Document;
        var untouched = claims.Where(claim => document.TokensIn(claim.Span) is { IsEmpty: false } tokens && !said.Touches(document.Tokens[tokens.Start].Sentence));
        var touched = Enumerable.Range(0, document.Sentences.Length)
            .Where(sentence => said.Touches(sentence) && ClaimExtractor.IsProse(document, sentence))
            .SelectMany(sentence => SentenceClaims.Find(syntax, said, sentence))
            .Select(found => (Found: found, Claim: Attribute(ClaimBuilder.Build(scorer, found.Tokens), found)))
            .Where(pair => IsKept(pair.Found, pair.Claim))
            .Select(pair => pair.Claim);
        return ClaimBuilder.Number(scorer, untouched.Concat(touched));
    }

    private static bool IsKept(FoundClaim found, Claim claim) => found.Voice switch
    {
        ClaimVoice.Said => true,
        ClaimVoice.Introduction => claim.CheckWorthiness >= WorthKeeping,
        _ => ClaimExtractor.IsClaim(claim),
    };

    private static Claim Attribute(Claim claim, FoundClaim found)
    {
        var attributed = claim with { AttributedTo = [.. found.Sayers.Select(said => said.Relation.Id)] };
        if (claim.Types.Count > 0 || found.Sayers.Count == 0)
        {
            return attributed;
        }
        var cue = found.Sayers[^1].Relation.Cue;
        return attributed with { Types = [ClaimTypes.QuoteOrPosition], TypeCues = [new TypeCue(ClaimTypes.QuoteOrPosition, cue.Start, cue.End, cue.Text)] };
    }
}

/// <summary>The claims with who makes them and what they rest on, and all that is cited: what an attribution names as its source, too.</summary>
public sealed record LinkedClaims(IReadOnlyList<Claim> Claims, IReadOnlyList<Citation> Citations);
