using FactCheck.Language.Text;

namespace FactCheck.Language.Claims;

/// <summary>
/// Finds the statements of a text that can be held against the world: sentences, or clauses that stand alone. Rules and an
/// additive score over cues (see <see cref="Claim.CheckWorthiness"/>, <see cref="Claim.Verifiability"/>); bylines, captions'
/// credits, menus and notices are left out, as is what is neither verifiable nor worth checking.
/// </summary>
public static class ClaimExtractor
{
    /// <summary>Below both floors nothing is a claim. The first is where F1 peaks on PoliClaim's held-out speeches.</summary>
    private const double VerifiabilityFloor = 0.5;
    private const double WorthFloor = 0.4;

    private const int FewestWords = 4;

    /// <summary>What is longer is a table or a dump, not a sentence; the bound keeps hostile texts cheap.</summary>
    internal const int LongestSentence = 5_000;

    /// <summary>The claims in order of the text, <c>c1</c>, <c>c2</c>, …, without overlap and not yet attributed.</summary>
    public static IReadOnlyList<Claim> Extract(Document document)
    {
        List<Claim> claims = [];
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Length > LongestSentence || Boilerplate.IsOne(document.Text.AsSpan(sentence.Start, sentence.Length)))
            {
                continue;
            }
            foreach (var clause in ClauseSplitter.Split(document.Text, sentence))
            {
                var claim = ClaimBuilder.Build(document.Text.AsSpan(clause.Start, clause.Length), clause.Start);
                if (IsClaim(claim))
                {
                    claims.Add(claim);
                }
            }
        }
        return ClaimBuilder.Number(claims);
    }

    private static bool IsClaim(Claim claim) =>
        WordCount.Of(claim.Text) >= FewestWords
        && (claim.Verifiability >= VerifiabilityFloor || claim.CheckWorthiness >= WorthFloor);
}
