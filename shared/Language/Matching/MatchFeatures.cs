namespace FactCheck.Language.Matching;

/// <summary>What is known of a candidate when candidates are put in order and when it is asked whether the best of them says the same.</summary>
internal sealed record MatchFeatures
{
    public const int CountForLikelihood = 4;

    /// <summary>BM25, in nats.</summary>
    public required double Bm25 { get; init; }

    public required GramOverlap Grams { get; init; }

    /// <summary>The idf of the query's words that the candidate has, as a share of that of all its words: whatever the collection's size, 0 to 1.</summary>
    public required double OfQuery { get; init; }

    /// <summary>Numbers of the candidate that the query does not have.</summary>
    public required int OtherNumbers { get; init; }

    /// <summary>By these candidates are put in order.</summary>
    public double[] ForOrder => [Bm25, Grams.Cosine];

    /// <summary>By these it is said how likely one says the same: shares alone, so that neither the collection's size nor the query's length moves them.</summary>
    public double[] ForLikelihood => [1, OfQuery, Grams.Content, Grams.OfCandidate];

    /// <summary>The features of all candidates, in their order.</summary>
    public static IReadOnlyList<MatchFeatures> Of(CandidateList list)
    {
        var grams = new CharacterGrams(list.Candidates.Select(candidate => candidate.Text.Whole)).With(list.Query.Text);
        var words = list.Query.Words.ToHashSet(StringComparer.Ordinal);
        var mass = words.Sum(list.Lists.Idf);
        return [.. list.Candidates.Select((candidate, i) => Of(candidate, grams[i]))];

        MatchFeatures Of(CandidateText candidate, GramOverlap overlap)
        {
            var own = candidate.Text.Words.ToHashSet(StringComparer.Ordinal);
            return new MatchFeatures
            {
                Bm25 = candidate.Candidate.Score,
                Grams = overlap,
                OfQuery = mass > 0 ? own.Where(words.Contains).Sum(list.Lists.Idf) / mass : 0,
                OtherNumbers = own.Count(word => char.IsDigit(word[0]) && !words.Contains(word)),
            };
        }
    }
}
