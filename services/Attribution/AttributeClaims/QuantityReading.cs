using FactCheck.Contracts;
using FactCheck.Contracts.Claims;
using FactCheck.Language;

namespace FactCheck.Attribution.AttributeClaims;

/// <summary>A claim's quantities, which pass through as they came.</summary>
internal static class QuantityReading
{
    internal static Quantity ToLanguage(ExtractedQuantity quantity, string text) =>
        new(quantity.Start, quantity.End, text[quantity.Start..quantity.End], quantity.Value, quantity.Unit, quantity.Approximate)
        {
            Kind = KebabCase.Read(quantity.Kind, QuantityKind.Number),
            Bound = KebabCase.Read(quantity.Bound, quantity.Approximate ? QuantityBound.About : QuantityBound.Exact),
            Counted = ToLanguage(quantity.Counted, text),
            When = ToLanguage(quantity.When, text),
        };

    internal static ExtractedQuantity ToContract(Quantity quantity) => new(quantity.Start, quantity.End, quantity.Value, quantity.Unit, quantity.Approximate)
    {
        Kind = KebabCase.Of(quantity.Kind),
        Bound = KebabCase.Of(quantity.Bound),
        Counted = ToContract(quantity.Counted),
        When = ToContract(quantity.When),
    };

    private static Mention? ToLanguage(Span? span, string text) => span is null ? null : new Mention(span.Start, span.End, text[span.Start..span.End]);

    private static Span? ToContract(Mention? mention) => mention is null ? null : new Span(mention.Start, mention.End);
}
