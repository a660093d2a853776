using CsCheck;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Text;

/// <summary>What holds for every text, however broken.</summary>
public class DocumentProperties
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "''", "``", "«", "»", "„", "‘", "’", "'", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", ".", ". ", "...", "…", "?", "!",
        ",", "-", "--", " — ", "(", ")", "[", "]", "U.S.", "Mr.", "said", "He", "the", "don’t", "can't", "1.5", "$", "10:30", "@who",
        "#tag", "https://a.b/c?d=e", "www.", "a@b.c", "\u200b", "\ufeff", "\0", "😀", "\ud83d", "ß", "İ", "中文", "</i>", "WASHINGTON (AP) —", "1. ",
    ];

    private static readonly Gen<string> News = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> Anything = Gen.OneOf(News, Gen.String);

    [Fact]
    public void Tokens_are_in_order_inside_the_text_and_hold_every_visible_character() => Anything.Sample(text =>
    {
        var document = Document.Parse(text);
        var end = 0;
        foreach (var token in document.Tokens)
        {
            (token.Start >= end && token.End > token.Start && token.End <= text.Length).ShouldBeTrue();
            text[end..token.Start].ShouldAllBe(c => Characters.Separates(c));
            text[token.Start..token.End].ShouldAllBe(c => !Characters.Separates(c));
            token.Word.Length.ShouldBe(token.Length);
            end = token.End;
        }
        text[end..].ShouldAllBe(c => Characters.Separates(c));
    });

    [Fact]
    public void Every_token_is_in_one_sentence_and_one_paragraph() => Anything.Sample(text =>
    {
        var document = Document.Parse(text);
        document.SentenceTokens.Sum(range => range.Length).ShouldBe(document.Tokens.Length);
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var token = document.Tokens[i];
            document.SentenceTokens[token.Sentence].Contains(i).ShouldBeTrue();
            document.Sentences[token.Sentence].Contains(token.Span).ShouldBeTrue();
            document.Paragraphs[token.Paragraph].Contains(token.Span).ShouldBeTrue();
        }
    });

    [Fact]
    public void Quotes_nest_and_never_cross() => Anything.Sample(text =>
    {
        var quotes = Document.Parse(text).Quotes;
        for (var i = 0; i < quotes.Length; i++)
        {
            quotes[i].Tokens.IsEmpty.ShouldBeFalse();
            quotes[i].Parent.ShouldBeLessThan(i);
            foreach (var earlier in quotes.Take(i).Where(quote => quote.Tokens.Overlaps(quotes[i].Tokens)))
            {
                earlier.Span.Contains(quotes[i].Span).ShouldBeTrue();
                quotes[i].Parent.ShouldBeGreaterThanOrEqualTo(0);
            }
        }
    });

    [Fact]
    public void Tokens_know_the_outermost_quote_they_are_in() => Anything.Sample(text =>
    {
        var document = Document.Parse(text);
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var quote = document.Quotes.ToList().FindIndex(region => region.Tokens.Contains(i));
            document.Tokens[i].Quote.ShouldBe(quote);
        }
    });

    [Fact]
    public void Parsing_twice_gives_the_same() => Anything.Sample(text =>
        Document.Parse(text).Tokens.SequenceEqual(Document.Parse(text).Tokens).ShouldBeTrue());
}
