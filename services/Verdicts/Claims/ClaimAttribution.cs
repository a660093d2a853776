using FactCheck.Language;

namespace FactCheck.Verdicts.Claims;

/// <summary>Who a claim is attributed to, as the queue shows it; the whole relation stands in the analysis.</summary>
internal sealed record ClaimAttribution
{
    public required string Id { get; init; }

    /// <summary>The words of the source; null where the text names none.</summary>
    public string? Source { get; init; }

    public required SourceClass SourceClass { get; init; }

    public Speaker? Speaker { get; init; }

    public required string Cue { get; init; }

    public required Stance Stance { get; init; }

    public required QuoteType Quote { get; init; }

    public required double Confidence { get; init; }

    internal static ClaimAttribution From(AttributionRelation relation) => new()
    {
        Id = relation.Id,
        Source = relation.Source is [] ? null : string.Join(' ', relation.Source.Select(piece => piece.Text)),
        SourceClass = relation.SourceClass,
        Speaker = relation.Speaker,
        Cue = relation.Cue.Text,
        Stance = relation.Stance,
        Quote = relation.Quote,
        Confidence = relation.Confidence,
    };
}
