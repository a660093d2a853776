using FactCheck.Contracts.Articles;

namespace FactCheck.Contracts.Claims;

/// <summary>Extraction found a revision's claims: Attribution finds who each is attributed to.</summary>
public sealed record ClaimsExtracted
{
    public required ArticleSnapshot Article { get; init; }

    /// <summary>ISO 639-1 code of the language the engine recognised.</summary>
    public required string DetectedLanguage { get; init; }

    public required IReadOnlyList<Span> Sentences { get; init; }

    public required IReadOnlyList<ExtractedClaim> Claims { get; init; }

    public required IReadOnlyList<ExtractedCitation> Citations { get; init; }

    public required string EngineVersion { get; init; }

    /// <summary>The text's parse, for an engine of this very version to take over; null where there is none. Any other parses the text itself.</summary>
    public string? Syntax { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
