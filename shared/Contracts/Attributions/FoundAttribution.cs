namespace FactCheck.Contracts.Attributions;

/// <summary>One relation of source, cue and content, after PolNeAR; ids (<c>a1</c>, …) are unique within the revision.</summary>
public sealed record FoundAttribution
{
    public required string Id { get; init; }

    /// <summary>Empty where the text names no source.</summary>
    public required IReadOnlyList<Span> Source { get; init; }

    public required Span Cue { get; init; }

    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>direct, mixed or indirect.</summary>
    public required string Quote { get; init; }

    /// <summary>neutral, asserts, denies, … A consumer takes what it does not know for neutral.</summary>
    public required string Stance { get; init; }

    /// <summary>named-person, unnamed-official, bare-sources, … A consumer takes what it does not know for unnamed-person.</summary>
    public required string SourceClass { get; init; }

    /// <summary>The cue says that it did not happen.</summary>
    public bool Negated { get; init; }

    /// <summary>The cue leaves open whether it did.</summary>
    public bool Hedged { get; init; }

    /// <summary>One id (<c>s1</c>, …) for all attributions of one source; null where the text names none.</summary>
    public string? SourceId { get; init; }

    public FoundSourceDetails? SourceDetails { get; init; }

    public FoundSpeaker? Speaker { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }
}

/// <summary>The fullest name that the text gives a source.</summary>
public sealed record FoundSpeaker(string Name, string? Title, string Mention);

/// <summary>How the text describes a source; a span is null where it does not say.</summary>
/// <param name="Plural">Whether the source is more than one.</param>
/// <param name="Affiliation">Whom it works or speaks for.</param>
/// <param name="Nationality">"American", "Gulf".</param>
/// <param name="Basis">How it can know.</param>
/// <param name="AnonymityReason">Why it is not named.</param>
public sealed record FoundSourceDetails(bool Plural, Span? Affiliation, Span? Nationality, Span? Basis, Span? AnonymityReason);
