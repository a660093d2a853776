namespace FactCheck.Language.Evaluation.Labels;

/// <summary>A sentence in which a person marked every quantity.</summary>
/// <param name="Article">The split and the file's name: <c>dev/nyt_2016-09-08_obama</c>.</param>
/// <param name="Span">The sentence, as <see cref="Language.Text.Document"/> gives it.</param>
/// <param name="IsRandom">Drawn from all sentences alike; the others were drawn for holding a number.</param>
/// <param name="Quantities">In order of the text; there may be none.</param>
public sealed record QuantitySentence(string Article, TextSpan Span, bool IsRandom, IReadOnlyList<GoldQuantity> Quantities)
{
    /// <exception cref="FormatException">A sentence that begins with the line.</exception>
    public static IReadOnlyList<QuantitySentence> Parse(string tsv) =>
    [
        .. LabelTable.Read(tsv, row => (row.Article, Sentence: row.Offsets("sentence") ?? default, row.IsRandom, Quantity: GoldQuantity.Of(row)))
            .GroupBy(row => (row.Article, row.Sentence, row.IsRandom), row => row.Quantity)
            .Select(sentence => new QuantitySentence(sentence.Key.Article, sentence.Key.Sentence, sentence.Key.IsRandom, [.. sentence.OfType<GoldQuantity>()])),
    ];
}

/// <summary>A quantity that a person marked; see <see cref="Quantity"/> for what each part means.</summary>
public sealed record GoldQuantity(TextSpan Span, double Value, string? Unit, QuantityKind Kind, QuantityBound Bound)
{
    /// <summary>Null for the row of a sentence without a quantity.</summary>
    internal static GoldQuantity? Of(LabelRow row) => row.Words("kind") == "none"
        ? null
        : new GoldQuantity(
            row.Span,
            row.Number("value"),
            row.Words("unit") is { Length: > 0 } unit ? unit : null,
            row.Label<QuantityKind>("kind"),
            row.Label<QuantityBound>("bound"));
}
