namespace FactCheck.Language.Text;

/// <summary>
/// A stretch between quote marks. A quote that runs over paragraphs is one region; its repeated opening marks are inside it.
/// </summary>
/// <param name="Tokens">The tokens of the region, both marks included.</param>
/// <param name="Span">The same in the text.</param>
/// <param name="Kind">How the opening mark is written.</param>
/// <param name="Closed">False where the closing mark is missing: the region then ends with its paragraph, or where the next quote opens.</param>
/// <param name="Parent">Index of the enclosing region, or -1.</param>
public readonly record struct QuoteRegion(TokenRange Tokens, TextSpan Span, QuoteKind Kind, bool Closed, int Parent)
{
    /// <summary>The tokens between the marks.</summary>
    public TokenRange Inner => new(Tokens.Start + 1, Closed ? Tokens.End - 1 : Tokens.End);
}

/// <summary>How a quote is marked.</summary>
public enum QuoteKind
{
    /// <summary>"…"</summary>
    Straight,

    /// <summary>“…”</summary>
    Curly,

    /// <summary>''…'' and ``…''</summary>
    Doubled,

    /// <summary>„…“</summary>
    LowHigh,

    /// <summary>«…»</summary>
    Guillemets,

    /// <summary>‘…’, '…', ‹…›</summary>
    Single,
}
