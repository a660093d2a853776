using CsCheck;
using FactCheck.Language.Claims;

namespace FactCheck.Language.Tests.Claims.Quantities;

public sealed class QuantityProperties
{
    private static readonly string[] Pieces =
    [
        "3", "1,200", "2.5", "20", "½", "$", "€", "%", " percent", " million", "bn", "th", "s", "-", "–", " to ", " or ", " and ", " of ", " a ", "a third", " half", "two ", "five-", "hundred ", "dozens ",
        "more than ", "about ", "at least ", " or more", "-plus", " people", " years", " old", " in 2016", " May ", "last year", ", ", ". ", "; ", "(", ")", "“", "’", "'", "/", ":", "+", "#", "@", "=", " ",
        "\u00a0", "\n", "é", "😀", "\ud83d", "\u0301", "٣", "²", "No. ", "Section ", "doubled ", "twice ", "second ", "one in ", "every ", "minus ", "zero ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(indexes => string.Concat(indexes.Select(i => Pieces[i])));

    [Fact]
    public void Quantities_are_the_words_at_their_offsets_in_order_and_apart() => Texts.Sample(text =>
    {
        var quantities = QuantityReader.Read(text);
        return quantities.All(quantity => quantity.Start < quantity.End && text[quantity.Start..quantity.End] == quantity.Text && IsIn(quantity.Counted, text) && IsIn(quantity.When, text))
            && quantities.Zip(quantities.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
            && quantities.All(quantity => quantity.Counted is not { } counted || counted.Start >= quantity.End || counted.End <= quantity.Start);
    });

    [Fact]
    public void Quantities_of_a_range_are_in_it() => Gen.Select(Texts, Gen.Int[0, 200], Gen.Int[0, 200]).Sample((text, one, other) =>
    {
        var range = new TextSpan(Math.Min(Math.Min(one, other), text.Length), Math.Min(Math.Max(one, other), text.Length));
        return QuantityReader.Read(text, range).All(quantity => range.Contains(quantity.Span)
            && (quantity.Counted is null || range.Contains(quantity.Counted.Span)) && (quantity.When is null || range.Contains(quantity.When.Span)));
    });

    [Fact]
    public void What_is_approximate_has_a_bound() => Texts.Sample(text =>
        QuantityReader.Read(text).All(quantity => quantity.Approximate == (quantity.Bound != QuantityBound.Exact) && !double.IsNaN(quantity.Value)));

    [Fact]
    public void Any_text_at_all_is_read_without_an_error() => Gen.String.Sample(text => QuantityReader.Read(text) is not null);

    private static bool IsIn(Mention? mention, string text) => mention is null || text[mention.Start..mention.End] == mention.Text;
}
