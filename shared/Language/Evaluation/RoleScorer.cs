using FactCheck.Language.Text;

namespace FactCheck.Language.Evaluation;

/// <summary>The figures of one role in one article.</summary>
internal sealed class RoleScorer
{
    private readonly Pairing pairing;
    private readonly Func<ScoredRelation, TokenRange[]> role;
    private readonly HashSet<TokenRange> gold;
    private readonly HashSet<TokenRange> found;

    private RoleScorer(Pairing pairing, Func<ScoredRelation, TokenRange[]> role)
    {
        (this.pairing, this.role) = (pairing, role);
        // A source of two relations is one span of text: CofeNet's labels know it once.
        gold = [.. pairing.Gold.SelectMany(role)];
        found = [.. pairing.Found.SelectMany(role)];
    }

    public static RoleScores Score(Pairing pairing, Func<ScoredRelation, TokenRange[]> role)
    {
        var scorer = new RoleScorer(pairing, role);
        return new RoleScores(scorer.Exact(), scorer.Begin(), scorer.Jaccard(), scorer.Linked(), scorer.Tokens());
    }

    private Score Exact() => new(found.Count, gold.Count, found.Count(gold.Contains));

    private Score Begin()
    {
        var (goldStarts, foundStarts) = (Starts(gold), Starts(found));
        return new Score(found.Count, gold.Count, found.Count(span => goldStarts.Contains(span.Start)), gold.Count(span => foundStarts.Contains(span.Start)));
    }

    /// <summary>A row for each marked span, and one of 0 for each found span that overlaps none; other found spans cost nothing.</summary>
    private Mean Jaccard()
    {
        var sum = gold.Sum(marked => found.Select(span => Jaccard(marked, span)).DefaultIfEmpty().Max());
        return new Mean(sum, gold.Count + found.Count(span => !gold.Any(span.Overlaps)));
    }

    private Score Linked()
    {
        return new Score(
            pairing.Found.Length,
            pairing.Gold.Length,
            pairing.Found.Where((relation, i) => IsIn(relation, pairing.GoldByCue[i])).Count(),
            pairing.Gold.Where((relation, i) => IsIn(relation, pairing.FoundByCue[i])).Count());

        bool IsIn(ScoredRelation relation, ScoredRelation[] others) =>
            Array.Exists(others, other => role(relation).AsSpan().SequenceEqual(role(other)));
    }

    private Score Tokens()
    {
        return new Score(
            pairing.Found.Sum(Length),
            pairing.Gold.Sum(Length),
            pairing.Found.Select((relation, i) => Covered(relation, pairing.GoldByCue[i])).Sum(),
            pairing.Gold.Select((relation, i) => Covered(relation, pairing.FoundByCue[i])).Sum());

        int Length(ScoredRelation relation) => role(relation).Sum(range => range.Length);

        int Covered(ScoredRelation relation, ScoredRelation[] others) => role(relation).Sum(range =>
            Enumerable.Range(range.Start, range.Length).Count(token => Array.Exists(others, other => Array.Exists(role(other), piece => piece.Contains(token)))));
    }

    private static HashSet<int> Starts(IEnumerable<TokenRange> spans) => [.. spans.Select(span => span.Start)];

    private static double Jaccard(TokenRange a, TokenRange b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared <= 0 ? 0 : (double)shared / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
    }
}
