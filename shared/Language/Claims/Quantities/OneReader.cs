namespace FactCheck.Language.Claims;

/// <summary>
/// Tells when "one" counts: not as a pronoun ("one of them", "this one"), nor where "a" would do as well ("one man"), but before a measure
/// ("one year"), as the end of a range and where words bound it ("at least one").
/// </summary>
internal static class OneReader
{
    public static bool Counts(Pieces pieces, Amount amount, bool isBounded)
    {
        if (amount.Value != 1 || amount.Kind != QuantityKind.Number || amount.Unit is not null || !pieces.Is(amount.First, "one") || amount.End > amount.First + 1)
        {
            return true;
        }
        var next = pieces.PastHyphen(amount.End);
        // "one day" and "one night" are once upon a time.
        return isBounded || (Measures.IsMeasure(pieces.Form(next)) && !pieces.Is(next, "day") && !pieces.Is(next, "night") && !pieces.Is(next, "point") && !pieces.Is(next, "second"));
    }
}
