namespace FactCheck.Language.Evaluation;

/// <summary>What one article, or many together, came to; README.md beside this file defines every figure.</summary>
public sealed record AttributionScores
{
    public RoleScores Source { get; init; }

    public RoleScores Cue { get; init; }

    public RoleScores Content { get; init; }

    public RelationScores Relations { get; init; }

    public RelationScores Direct { get; init; }

    public RelationScores Mixed { get; init; }

    public RelationScores Indirect { get; init; }

    public RelationScores WithSource { get; init; }

    public RelationScores WithoutSource { get; init; }

    internal static AttributionScores Sum(IEnumerable<AttributionScores> articles) =>
        articles.Aggregate(new AttributionScores(), (sum, article) => sum.Plus(article));

    private AttributionScores Plus(AttributionScores other) => new()
    {
        Source = Source.Plus(other.Source),
        Cue = Cue.Plus(other.Cue),
        Content = Content.Plus(other.Content),
        Relations = Relations.Plus(other.Relations),
        Direct = Direct.Plus(other.Direct),
        Mixed = Mixed.Plus(other.Mixed),
        Indirect = Indirect.Plus(other.Indirect),
        WithSource = WithSource.Plus(other.WithSource),
        WithoutSource = WithoutSource.Plus(other.WithoutSource),
    };
}

/// <param name="Exact">Equal spans, each piece for itself (CofeNet's “exact”).</param>
/// <param name="Begin">Spans that begin alike (CofeNet's “begin”).</param>
/// <param name="Jaccard">Overlap through hull of each marked span with its best found one (CofeNet's “jaccard”).</param>
/// <param name="Linked">Relations whose cues overlap and whose pieces of this role are all equal (Citron's “exact”).</param>
/// <param name="Tokens">Tokens of relations whose cues overlap (Citron's “overlap”, tied to the cue).</param>
public readonly record struct RoleScores(Score Exact, Score Begin, Mean Jaccard, Score Linked, Score Tokens)
{
    public override string ToString() => Exact.ToString();

    internal RoleScores Plus(RoleScores other) => new(
        Exact.Plus(other.Exact), Begin.Plus(other.Begin), Jaccard.Plus(other.Jaccard), Linked.Plus(other.Linked), Tokens.Plus(other.Tokens));
}

/// <param name="Overlap">Relations paired one to one, every role of one overlapping the other's, absent where absent.</param>
/// <param name="Exact">Relations paired one to one, every role equal.</param>
public readonly record struct RelationScores(Score Overlap, Score Exact)
{
    internal RelationScores Plus(RelationScores other) => new(Overlap.Plus(other.Overlap), Exact.Plus(other.Exact));
}
