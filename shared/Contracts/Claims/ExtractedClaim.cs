namespace FactCheck.Contracts.Claims;

/// <summary>A claim as the engine found it; ids (<c>c1</c>, <c>c2</c>, …) are unique within the revision.</summary>
public sealed record ExtractedClaim
{
    public required string Id { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The stretches that make the claim, where its source interrupts it; empty where it is one stretch.</summary>
    public IReadOnlyList<Span> Parts { get; init; } = [];

    /// <summary>quantity, comparison, trend, cause, law-or-rule, event, … A consumer ignores what it does not know.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>What shows each type.</summary>
    public IReadOnlyList<ExtractedTypeCue> TypeCues { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public required double CheckWorthiness { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Verifiability { get; init; }

    /// <summary>0 to 1, experimental; null from engines before 1.7.</summary>
    public double? Subjectivity { get; init; }

    /// <summary>What drove the scores, score by score, the weightiest first.</summary>
    public IReadOnlyList<ExtractedReason> Reasons { get; init; } = [];

    public IReadOnlyList<ExtractedQuantity> Quantities { get; init; } = [];

    public IReadOnlyList<Span> Hedges { get; init; } = [];

    public IReadOnlyList<Span> Negations { get; init; } = [];

    /// <summary>What the claim holds under: "if prices fall".</summary>
    public IReadOnlyList<Span> Conditions { get; init; } = [];
}

/// <summary>Words that show that a claim is of a type.</summary>
public sealed record ExtractedTypeCue(string Type, int Start, int End);

/// <summary>
/// One thing that drove a score, in words. Score is checkWorthiness, verifiability or subjectivity; the weight is what it adds to the
/// score's log-odds, below zero where it speaks against.
/// </summary>
public sealed record ExtractedReason(string Score, string Reason, double Weight, int Start, int End);

/// <summary>What the text rests on: a link, a document, another outlet's report.</summary>
public sealed record ExtractedCitation(string Kind, int Start, int End, string? Url)
{
    /// <summary><c>r1</c>, <c>r2</c>, …; unique within the revision; empty from engines before 1.6.</summary>
    public string Id { get; init; } = "";

    /// <summary>Where it is spoken of again: "the report".</summary>
    public IReadOnlyList<Span> Mentions { get; init; } = [];
}
