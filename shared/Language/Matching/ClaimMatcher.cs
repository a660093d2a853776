namespace FactCheck.Language.Matching;

/// <summary>A past claim in the order of how likely it says the same.</summary>
/// <param name="Claim">Its number in its collection.</param>
/// <param name="Text">What it says.</param>
/// <param name="Order">What puts it where it is; only comparable among the candidates of one query.</param>
/// <param name="Score">How likely it says the same, 0 to 1.</param>
public sealed record RankedClaim(int Claim, MatchText Text, double Order, double Score);

/// <summary>Puts candidates in order, and says how likely each says the same as what was searched for.</summary>
public static class ClaimMatcher
{
    /// <summary>What is at least so likely is worth a reviewer's look.</summary>
    public static double Suggest => MatchModel.Shipped.Suggest;

    /// <summary>What is at least so likely is taken for the same without one, where nothing in the words speaks against it: see <see cref="AreSame"/>.</summary>
    public static double Same => MatchModel.Shipped.Same;

    /// <summary>
    /// Whether a claim and a past one are taken for the same: likely enough, and with no other number or date, and no denial, in one of them. The score alone
    /// cannot tell "3.1 percent" from "2.1 percent".
    /// </summary>
    /// <param name="claim">The one.</param>
    /// <param name="past">The other.</param>
    /// <param name="score">How likely the second says the same, 0 to 1; 1 is what a reviewer has said.</param>
    public static bool AreSame(string claim, string past, double score) =>
        score >= 1 || (score >= Same && ClaimDifferences.Between(claim, new MatchText(past, null)).All(difference => difference.Kind == "name"));

    /// <param name="list">The candidates.</param>
    /// <param name="most">How many of them are wanted.</param>
    /// <returns>The best of them, the best first.</returns>
    public static IReadOnlyList<RankedClaim> Rank(CandidateList list, int most = CandidateList.Most) => Rank(list, most, MatchModel.Shipped);

    internal static IReadOnlyList<RankedClaim> Rank(CandidateList list, int most, MatchModel model) =>
    [
        .. MatchFeatures.Of(list)
            .Zip(list.Candidates, (features, candidate) => (Features: features, candidate.Candidate.Claim, candidate.Text, Order: model.OrderOf(features)))
            .OrderByDescending(ranked => ranked.Order)
            .ThenBy(ranked => ranked.Claim)
            .Take(most)
            .Select(ranked => new RankedClaim(ranked.Claim, ranked.Text, ranked.Order, model.LikelihoodOf(ranked.Features))),
    ];
}
