namespace FactCheck.Language.Revisions;

/// <summary>Where something stands in a revision: by its words and their context, as in the W3C's TextQuoteSelector, and by its sentence.</summary>
internal sealed record Anchor
{
    // The 32 characters that our selectors have on either side, in words.
    private const int Context = 6;

    /// <summary>In which it begins.</summary>
    public required int Sentence { get; init; }

    public required string Words { get; init; }

    public required string Prefix { get; init; }

    public required string Suffix { get; init; }

    /// <summary>Who is said to say it, and how: what must be the same for it to be the same elsewhere.</summary>
    public required string Attribution { get; init; }

    internal static Anchor At(RevisionText text, IReadOnlyList<TextSpan> pieces, string attribution)
    {
        var whole = new TextSpan(pieces.Min(piece => piece.Start), pieces.Max(piece => piece.End));
        return new Anchor
        {
            Sentence = text.SentenceAt(whole),
            Words = text.Join(pieces.SelectMany(text.WordsIn)),
            Prefix = text.Before(whole, Context),
            Suffix = text.After(whole, Context),
            Attribution = attribution,
        };
    }
}
