namespace FactCheck.Language.Matching;

/// <summary>What is known of a candidate when candidates are put in order, and when it is asked whether one of them says the same.</summary>
internal sealed class MatchFeatures(CandidateList list, CandidateText candidate, GramOverlap grams)
{
    public const int CountForLikelihood = 4;

    /// <summary>By these candidates are put in order: BM25, in nats, and the cosine of runs of characters.</summary>
    public double[] ForOrder => [candidate.Candidate.Score, grams.Cosine];

    /// <summary>By these it is said how likely one says the same: shares alone, so that neither the collection's size nor the query's length moves them.</summary>
    public double[] ForLikelihood => [1, OfQuery(), grams.Content, grams.OfCandidate];

    /// <summary>The features of all candidates, in their order.</summary>
    public static IReadOnlyList<MatchFeatures> Of(CandidateList list) =>
        [.. new CharacterGrams(list.Candidates.Select(candidate => candidate.Text.Whole)).With(list.Query.Text).Select((grams, i) => new MatchFeatures(list, list.Candidates[i], grams))];

    /// <summary>The idf of the query's words that the candidate has, as a share of that of all its words. Worked out for the few that are shown only.</summary>
    private double OfQuery()
    {
        var words = candidate.Text.Words.ToHashSet(StringComparer.Ordinal);
        var mass = list.Query.Words.Sum(list.Lists.Idf);
        return mass > 0 ? list.Query.Words.Where(words.Contains).Sum(list.Lists.Idf) / mass : 0;
    }
}
