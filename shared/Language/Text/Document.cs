using System.Collections.Immutable;

namespace FactCheck.Language.Text;

/// <summary>
/// A text with its tokens, sentences, paragraphs and quotes: what every later step of the engine reads. Parsing takes time and
/// memory linear in the text, throws for no text, and is deterministic. Offsets are UTF-16 code units, half-open.
/// </summary>
public sealed class Document
{
    private Document(string text, ImmutableArray<TextSpan> paragraphs)
    {
        Text = text;
        Paragraphs = paragraphs;
        var tokens = Tokenizer.Tokenize(text, paragraphs);
        Quotes = QuotePairing.Pair(text, tokens);
        SentenceTokens = SentenceSplitter.Split(text, tokens);
        Tokens = [.. tokens];
        Sentences = ImmutableArray.CreateRange(SentenceTokens, SpanOf);
    }

    public string Text { get; }

    /// <summary>In order of the text, without overlap; white space and zero-width characters are in none.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>In order, without overlap; every token is in exactly one. A headline, a list item and a dateline are each one.</summary>
    public ImmutableArray<TextSpan> Sentences { get; }

    /// <summary>The tokens of each of <see cref="Sentences"/>.</summary>
    public ImmutableArray<TokenRange> SentenceTokens { get; }

    /// <summary>Lines that hold text; a block wrapped to a fixed width is one paragraph.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; }

    /// <summary>In order of their opening marks. Regions nest (see <see cref="QuoteRegion.Parent"/>) but never cross.</summary>
    public ImmutableArray<QuoteRegion> Quotes { get; }

    public static Document Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Document(text, ParagraphFinder.Find(text));
    }

    /// <summary>From the first token's start to the last one's end. The range must not be empty.</summary>
    public TextSpan SpanOf(TokenRange range) => new(Tokens[range.Start].Start, Tokens[range.End - 1].End);

    /// <summary>The range with its words. The range must not be empty.</summary>
    public Mention MentionOf(TokenRange range)
    {
        var span = SpanOf(range);
        return new Mention(span.Start, span.End, Text[span.Start..span.End]);
    }

    /// <summary>The words of one token as they stand in the text.</summary>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The tokens that the span touches; empty where it touches none.</summary>
    public TokenRange TokensIn(TextSpan span)
    {
        var start = FirstTokenEndingAfter(span.Start);
        var end = start;
        while (end < Tokens.Length && Tokens[end].Start < span.End)
        {
            end++;
        }
        return new TokenRange(start, end);
    }

    private int FirstTokenEndingAfter(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }
}
