namespace FactCheck.Language.Matching;

/// <summary>What is known of a candidate when candidates are put in order, and when it is asked whether one of them says the same.</summary>
internal sealed record MatchFeatures
{
    public const int CountForLikelihood = 4;

    private readonly CandidateList list;
    private readonly CandidateText candidate;
    private readonly GramOverlap grams;

    private MatchFeatures(CandidateList list, CandidateText candidate, GramOverlap grams, double[] order) =>
        (this.list, this.candidate, this.grams, ForOrder) = (list, candidate, grams, order);

    /// <summary>
    /// By these candidates are put in order: BM25, in nats and as a share of what the query's words could give; the cosines of runs of characters with all of
    /// the query but its speaker's name, and with that of its sentences that is likest; and how many numbers of the candidate are not in the query.
    /// </summary>
    public double[] ForOrder { get; }

    /// <summary>By these it is said how likely one says the same: shares alone, so that neither the collection's size nor the query's length moves them.</summary>
    public double[] ForLikelihood => [1, OfQuery(), grams.Content, grams.OfCandidate];

    /// <summary>The features of all candidates, in their order.</summary>
    public static IReadOnlyList<MatchFeatures> Of(CandidateList list)
    {
        var texts = list.Candidates.Select(candidate => MatchWords.Plain(candidate.Text.Whole)).ToList();
        var grams = new CharacterGrams(texts);
        var (whole, sentences) = (grams.With(list.Query.PlainClaim), list.Query.PlainSentences.Select(grams.With).ToList());
        var (numbers, mass) = (ClaimNumbers.Of(list.Query.PlainWhole), 1 + list.Mass);
        return [.. list.Candidates.Select((candidate, i) => new MatchFeatures(list, candidate, whole[i],
        [
            candidate.Candidate.Score,
            candidate.Candidate.Score / mass,
            whole[i].Cosine,
            sentences.Count == 0 ? whole[i].Cosine : sentences.Max(sentence => sentence[i].Cosine),
            ClaimNumbers.Missing(texts[i], numbers),
        ]))];
    }

    /// <summary>The idf of the query's words that the candidate has, as a share of that of all its words. Worked out for the few that are shown only.</summary>
    private double OfQuery()
    {
        var words = candidate.Text.Words.ToHashSet(StringComparer.Ordinal);
        var mass = list.Query.Words.Sum(list.Lists.Idf);
        return mass > 0 ? list.Query.Words.Where(words.Contains).Sum(list.Lists.Idf) / mass : 0;
    }
}
