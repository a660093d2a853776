using FactCheck.Hosting.Security;
using FactCheck.Language.Matching;

namespace FactCheck.Verdicts.Matching;

/// <summary>A past fact-check that was found, as far as a match shows it.</summary>
internal sealed record FoundFactCheck(int Number, Guid Id, string ExternalId, string Claim, string? Title, int? Rating, string? RatingText, string? Url, string? Publisher)
{
    internal MatchText Text => new(Claim, Title);
}

/// <summary>A past fact-check, what puts it where it is among the others, and how likely it says the same, 0 to 1.</summary>
internal sealed record ScoredFactCheck(FoundFactCheck FactCheck, double Order, double Score);

/// <summary>
/// Finds the past fact-checks that say most nearly the same as each of some claims: candidates by exact BM25 over the index, put in order by
/// <see cref="ClaimMatcher"/>. Four round trips for all claims of an article, up to <see cref="AtOnce"/>.
/// </summary>
internal sealed class MatchSearch(VerdictsDbContext db, Workspace workspace, PostingTable postings)
{
    /// <summary>Bounds the memory that one search needs, whatever an article holds.</summary>
    private const int AtOnce = 32;

    /// <returns>For each query, in order, the best candidates, the best first.</returns>
    internal async Task<IReadOnlyList<IReadOnlyList<ScoredFactCheck>>> FindAsync(IReadOnlyList<ClaimQuery> queries, int most, CancellationToken cancellationToken)
    {
        var found = new List<IReadOnlyList<ScoredFactCheck>>(queries.Count);
        await using var connection = await db.KeepOpenAsync(cancellationToken);
        foreach (var some in queries.Chunk(AtOnce))
        {
            found.AddRange(await FindTogetherAsync(some, most, cancellationToken));
        }

        return found;
    }

    private async Task<IEnumerable<IReadOnlyList<ScoredFactCheck>>> FindTogetherAsync(ClaimQuery[] queries, int most, CancellationToken cancellationToken)
    {
        var lists = await postings.ReadAsync([.. queries.SelectMany(query => query.Words).Distinct()], cancellationToken);
        if (lists.Size.Claims == 0)
        {
            return queries.Select(_ => (IReadOnlyList<ScoredFactCheck>)[]);
        }

        var terms = await TermsAsync(queries, lists, cancellationToken);
        var candidates = terms.Select(some => lists.Best(some, CandidateList.Most)).ToList();
        var factChecks = await FactChecksAsync([.. candidates.SelectMany(some => some).Select(candidate => candidate.Claim).Distinct()], cancellationToken);
        return queries.Zip(candidates, (query, some) => Rank(query, some));

        IReadOnlyList<ScoredFactCheck> Rank(ClaimQuery query, IReadOnlyList<Candidate> some)
        {
            // One may have been changed or deleted since the index was read.
            var texts = some.Where(candidate => factChecks.ContainsKey(candidate.Claim)).Select(candidate => new CandidateText(candidate, factChecks[candidate.Claim].Text));
            return [.. ClaimMatcher.Rank(new CandidateList(query, lists, [.. texts]), most).Select(ranked => new ScoredFactCheck(factChecks[ranked.Claim], ranked.Order, ranked.Score))];
        }
    }

    private async Task<List<List<SearchTerm>>> TermsAsync(ClaimQuery[] queries, PostingLists lists, CancellationToken cancellationToken)
    {
        var unknown = queries.SelectMany(query => query.Unknown(lists)).Distinct().ToArray();
        var (frequencies, variants) = unknown is []
            ? ([], _ => [])
            : await postings.StandInsAsync(lists, unknown, [.. ClaimQuery.Pieces(unknown)], cancellationToken);
        var terms = queries.Select(query => query.Terms(lists, piece => frequencies.GetValueOrDefault(piece), variants).ToList()).ToList();
        var more = terms.SelectMany(some => some).Select(term => term.Word).Where(word => lists.Frequency(word) == 0).Distinct().ToArray();
        if (more.Length > 0)
        {
            await postings.ReadMoreAsync(lists, more, cancellationToken);
        }

        return terms;
    }

    private async Task<Dictionary<int, FoundFactCheck>> FactChecksAsync(int[] numbers, CancellationToken cancellationToken) =>
        (await db.PreparedAsync(
            """
            SELECT number, id, external_id, claim, title, rating, rating_text, url, publisher
            FROM verdicts.fact_checks
            WHERE workspace_id = $1 AND number = ANY($2)
            """,
            [workspace.Id, numbers],
            reader => new FoundFactCheck(
                reader.GetInt32(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.Text(4), reader.IsDBNull(5) ? null : reader.GetInt32(5), reader.Text(6), reader.Text(7), reader.Text(8)),
            cancellationToken)).ToDictionary(factCheck => factCheck.Number);
}
