namespace FactCheck.Language.Revisions;

/// <summary>A claim's words, sorted by what a change of them would be a change of.</summary>
internal sealed record Wording
{
    public required string All { get; init; }

    /// <summary>Between quote marks.</summary>
    public required string Quoted { get; init; }

    /// <summary>Outside quote marks, numbers and hedges left out.</summary>
    public required string Plain { get; init; }

    public required string Numbers { get; init; }

    /// <summary>In lower case, those of its attributions too.</summary>
    public required IReadOnlyList<string> Hedges { get; init; }

    internal static Wording Of(Claim claim, IReadOnlyList<AttributionRelation> attributions, RevisionText text)
    {
        int[] words = [.. Pieces(claim).SelectMany(text.WordsIn)];
        var numbers = words.Where(word => IsIn(claim.Quantities, word, text) || char.IsDigit(text[word].Word[0])).ToHashSet();
        var hedges = words.Where(word => claim.Hedges.Any(hedge => hedge.Span.Overlaps(text[word].Span))).ToHashSet();
        return new Wording
        {
            All = text.Join(words),
            Quoted = text.Join(words.Where(word => text[word].InQuote && !numbers.Contains(word))),
            Plain = text.Join(words.Where(word => !text[word].InQuote && !numbers.Contains(word) && !hedges.Contains(word))),
            Numbers = string.Join(' ', [.. claim.Quantities.Select(ValueOf), .. words.Where(word => numbers.Contains(word) && !IsIn(claim.Quantities, word, text)).Select(word => text[word].Word)]),
            Hedges =
            [
                .. claim.Hedges.Select(hedge => Lower(hedge.Text)),
                .. attributions.Where(attribution => attribution.Hedged).Select(attribution => Lower(attribution.Cue.Text)),
            ],
        };
    }

    internal static IReadOnlyList<TextSpan> Pieces(Claim claim) => claim.Parts is [] ? [claim.Span] : [.. claim.Parts.Select(part => part.Span)];

    /// <summary>"Five" and "5" are one value; the noun that is counted is a matter of words, a currency is not.</summary>
    private static string ValueOf(Quantity quantity) => FormattableString.Invariant(
        $"{quantity.Value:R}/{quantity.Kind}/{quantity.Bound}/{(quantity.Kind == QuantityKind.Number ? null : quantity.Unit)}");

    private static bool IsIn(IReadOnlyList<Quantity> quantities, int word, RevisionText text) => quantities.Any(quantity => quantity.Span.Overlaps(text[word].Span));

    private static string Lower(string words) => words.ToLowerInvariant();
}
