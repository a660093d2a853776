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

    public FoundSpeaker? Speaker { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }
}

/// <summary>The fullest name that the text gives a source.</summary>
public sealed record FoundSpeaker(string Name, string? Title, string Mention);
