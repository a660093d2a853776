namespace FactCheck.Language.Text;

/// <summary>
/// One token of a <see cref="Document"/>: a word, a clitic ("'s", "n't"), a number, a mark of punctuation, a URL.
/// Offsets are UTF-16 code units, half-open, into <see cref="Document.Text"/>.
/// </summary>
public readonly record struct Token
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>
    /// The lower-cased form with straight apostrophes ("don’t" → "do", "n't"). Equal forms of one document share one string.
    /// </summary>
    public required string Word { get; init; }

    /// <summary>Index into <see cref="Document.Paragraphs"/>.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Index into <see cref="Document.Sentences"/>.</summary>
    public int Sentence { get; init; }

    /// <summary>What this token does as a quote mark; <see cref="QuoteRole.None"/> for every other token.</summary>
    public QuoteRole Role { get; init; }

    /// <summary>Index into <see cref="Document.Quotes"/> of the outermost region this token is in, its marks included; -1 outside.</summary>
    public int Quote { get; init; }

    public bool InQuote => Quote >= 0;

    public TextSpan Span => new(Start, End);

    public int Length => End - Start;
}

/// <summary>What a quote mark does.</summary>
public enum QuoteRole
{
    None,
    Open,
    Close,

    /// <summary>The mark that newspapers repeat at the start of each further paragraph of one quote.</summary>
    Reopen,
}

/// <summary>A half-open range of token indexes.</summary>
public readonly record struct TokenRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int token) => Start <= token && token < End;

    public bool Contains(TokenRange other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;
}
