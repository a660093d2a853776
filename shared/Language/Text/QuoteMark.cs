namespace FactCheck.Language.Text;

/// <summary>One quote mark: which others it pairs with, how it is written and which way its shape points.</summary>
internal readonly record struct QuoteMark(QuoteFamily Family, QuoteKind Kind, QuoteShape Shape)
{
    public static QuoteMark? Of(ReadOnlySpan<char> token) => token switch
    {
        "\"" or "＂" => new(QuoteFamily.Double, QuoteKind.Straight, QuoteShape.Either),
        "''" => new(QuoteFamily.Double, QuoteKind.Doubled, QuoteShape.Either),
        "``" => new(QuoteFamily.Double, QuoteKind.Doubled, QuoteShape.Opens),
        "“" => new(QuoteFamily.Double, QuoteKind.Curly, QuoteShape.Opens),
        "”" => new(QuoteFamily.Double, QuoteKind.Curly, QuoteShape.Closes),
        "„" or "‟" => new(QuoteFamily.Double, QuoteKind.LowHigh, QuoteShape.Opens),
        "«" => new(QuoteFamily.Guillemets, QuoteKind.Guillemets, QuoteShape.Opens),
        "»" => new(QuoteFamily.Guillemets, QuoteKind.Guillemets, QuoteShape.Closes),
        "‘" or "‚" or "‛" or "‹" or "`" => new(QuoteFamily.Single, QuoteKind.Single, QuoteShape.Opens),
        "’" or "›" => new(QuoteFamily.Single, QuoteKind.Single, QuoteShape.Closes),
        "'" => new(QuoteFamily.Single, QuoteKind.Single, QuoteShape.Either),
        _ => null,
    };

    /// <summary>What the mark does, given whether what stands before and after it would stand outside a quote.</summary>
    public QuoteRole Role(bool gapBefore, bool gapAfter, bool familyIsOpen)
    {
        if (Family == QuoteFamily.Single)
        {
            return SingleRole(gapBefore, gapAfter, familyIsOpen);
        }
        var opensBySpace = gapBefore && !gapAfter;
        var closesBySpace = gapAfter && !gapBefore;
        return Shape switch
        {
            // “ closes in „German“ quotes, ” opens in ”Swedish” ones, » opens in »Danish« ones.
            QuoteShape.Opens => familyIsOpen && closesBySpace ? QuoteRole.Close : QuoteRole.Open,
            QuoteShape.Closes => !familyIsOpen && opensBySpace ? QuoteRole.Open : QuoteRole.Close,
            _ when opensBySpace => QuoteRole.Open,
            _ when closesBySpace => QuoteRole.Close,
            _ => familyIsOpen ? QuoteRole.Close : QuoteRole.Open,
        };
    }

    /// <summary>A single mark is an apostrophe unless everything speaks for a quote.</summary>
    private QuoteRole SingleRole(bool gapBefore, bool gapAfter, bool familyIsOpen)
    {
        if (familyIsOpen && gapAfter && Shape != QuoteShape.Opens)
        {
            return QuoteRole.Close;
        }
        return gapBefore && !gapAfter && Shape != QuoteShape.Closes ? QuoteRole.Open : QuoteRole.None;
    }
}

/// <summary>Marks that can close one another.</summary>
internal enum QuoteFamily
{
    Double,
    Guillemets,
    Single,
}

internal enum QuoteShape
{
    Either,
    Opens,
    Closes,
}
