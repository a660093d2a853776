namespace FactCheck.Contracts.Claims;

/// <summary>A claim as the engine found it; ids (<c>c1</c>, <c>c2</c>, …) are unique within the revision.</summary>
public sealed record ExtractedClaim
{
    public required string Id { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>quantity, comparison, trend, cause, law-or-rule, event, … A consumer ignores what it does not know.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>0 to 1.</summary>
    public required double CheckWorthiness { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Verifiability { get; init; }

    public IReadOnlyList<ExtractedQuantity> Quantities { get; init; } = [];

    public IReadOnlyList<Span> Hedges { get; init; } = [];
}

/// <summary>What the text rests on: a link, a document, another outlet's report.</summary>
public sealed record ExtractedCitation(string Kind, int Start, int End, string? Url);
