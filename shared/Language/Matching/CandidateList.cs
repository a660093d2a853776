namespace FactCheck.Language.Matching;

/// <summary>A candidate with what it says.</summary>
public readonly record struct CandidateText(Candidate Candidate, MatchText Text);

/// <summary>The candidates for a query, the best by BM25 first, with the postings that made them so.</summary>
public sealed record CandidateList(ClaimQuery Query, PostingLists Lists, IReadOnlyList<CandidateText> Candidates)
{
    /// <summary>How many candidates are looked at again: 98 in 100 of the right ones are among them.</summary>
    public const int Most = 200;

    /// <summary>The idf of the query's words that some past claim has.</summary>
    public double Mass => Query.Words.Where(word => Lists.Frequency(word) > 0).Sum(Lists.Idf);
}
