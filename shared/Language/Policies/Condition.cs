using FactCheck.Language.Revisions;

namespace FactCheck.Language.Policies;

/// <summary>
/// When a rule fires, as data. Every field that is given must hold; a list holds when it has the value; fields that are not
/// given ask nothing. The first five ask about the same single attribution and never hold for a claim without one.
/// </summary>
public sealed record Condition
{
    /// <summary>The kind of source: <c>["bare-sources", "unnamed-official"]</c>.</summary>
    public IReadOnlyList<SourceClass>? SourceClass { get; init; }

    /// <summary>How the words are given: <c>["direct"]</c>.</summary>
    public IReadOnlyList<QuoteType>? Quote { get; init; }

    /// <summary>What the cue says about the speaker's attitude: <c>["accuses", "evaluates"]</c>.</summary>
    public IReadOnlyList<Stance>? Stance { get; init; }

    /// <summary>Sentences from the claim to the nearest naming of its source: 0 in the same sentence, 1 beside it.</summary>
    public Threshold? SourceDistance { get; init; }

    /// <summary>The engine's probability that the attribution is right, 0 to 1.</summary>
    public Threshold? Confidence { get; init; }

    /// <summary>0 to 1.</summary>
    public Threshold? CheckWorthiness { get; init; }

    /// <summary>0 to 1.</summary>
    public Threshold? Verifiability { get; init; }

    /// <summary>The claim has one of these types, of <see cref="ClaimTypes"/>.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>The claim has a number that counts or measures; ranks ("third-largest") are none.</summary>
    public bool? HasQuantity { get; init; }

    /// <summary>Somebody is said to make the claim.</summary>
    public bool? Attributed { get; init; }

    /// <summary>A link, document, study or report is cited in the claim's sentence.</summary>
    public bool? Cited { get; init; }

    /// <summary>The claim has a hedge ("allegedly").</summary>
    public bool? Hedged { get; init; }

    /// <summary>The claim judges a person: an evaluating word beside a name, a title or "he" or "she".</summary>
    public bool? JudgesPerson { get; init; }

    /// <summary>Something in the same article stands against the claim: <c>["denied"]</c>, <c>["number", "headline-number"]</c>, <c>["headline-hedge"]</c>.</summary>
    public IReadOnlyList<ConflictKind>? Conflict { get; init; }

    /// <summary>The claim differs from the revision before in one of these, of <see cref="ClaimAspects"/>: <c>["quote"]</c>, <c>["source"]</c>.</summary>
    public IReadOnlyList<string>? Changed { get; init; }

    /// <summary>The claim was held at arm's length ("allegedly") in the revision before, and no longer is.</summary>
    public bool? HedgeDropped { get; init; }

    /// <summary>Whether the newsroom's own rating scale holds the verdict of a matching past claim against whoever repeats it.</summary>
    public bool? MatchNegative { get; init; }

    /// <summary>Whether a matching past claim is so like it that the two are taken for the same; false asks for one that only resembles it. See <c>Models/matching.md</c>.</summary>
    public bool? MatchSame { get; init; }

    /// <summary>Verdict of a matching past claim, as the rating scale writes it, in any case: <c>["false", "mostly false"]</c>.</summary>
    public IReadOnlyList<string>? MatchVerdict { get; init; }

    /// <summary>Score of a matching past claim, 0 to 1; together with the three before it asks about the same match.</summary>
    public Threshold? MatchScore { get; init; }

    /// <summary>One of these holds too.</summary>
    public IReadOnlyList<Condition>? AnyOf { get; init; }
}

/// <summary>Bounds, both included; at least one is given.</summary>
public sealed record Threshold
{
    public double? AtLeast { get; init; }

    public double? AtMost { get; init; }

    internal bool Holds(double value) => !(value < AtLeast) && !(value > AtMost);
}
