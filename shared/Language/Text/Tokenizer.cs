using System.Collections.Immutable;

namespace FactCheck.Language.Text;

/// <summary>
/// Cuts paragraphs into tokens in the manner of the Penn Treebank and Universal Dependencies (clitics and hyphens apart, quote
/// marks kept as tokens), without changing a character. Every run of characters is read a fixed number of times.
/// </summary>
internal sealed class Tokenizer
{
    private readonly string text;
    private readonly List<Token> tokens;
    private readonly WordPool words = new();

    /// <summary>Marks cut from the end of a run, to be added after what stands before them.</summary>
    private readonly Stack<TextSpan> trailing = new();
    private readonly Action<int, int> cutInside;
    private readonly Action<int, int> cutClitics;
    private int paragraph;

    private Tokenizer(string text)
    {
        this.text = text;
        tokens = new List<Token>((text.Length / 5) + 1);
        cutInside = CutInside;
        cutClitics = CutClitics;
    }

    public static List<Token> Tokenize(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var tokenizer = new Tokenizer(text);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            tokenizer.paragraph = i;
            tokenizer.CutParagraph(paragraphs[i]);
        }
        return tokenizer.tokens;
    }

    private void CutParagraph(TextSpan span)
    {
        var i = span.Start;
        while (i < span.End)
        {
            if (Characters.Separates(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < span.End && !Characters.Separates(text[i]))
            {
                i++;
            }
            Peel(start, i, cutInside);
        }
    }

    /// <summary>Cuts the marks off both ends and hands on what is between them.</summary>
    private void Peel(int start, int end, Action<int, int> inner)
    {
        for (int length; start < end && (length = EdgeMarks.LeadingLength(text, start, end)) > 0; start += length)
        {
            Add(start, start + length);
        }
        var waiting = trailing.Count;
        for (int length; end > start && (length = EdgeMarks.TrailingLength(text, start, end)) > 0; end -= length)
        {
            trailing.Push(new TextSpan(end - length, end));
        }
        if (end > start)
        {
            inner(start, end);
        }
        while (trailing.Count > waiting)
        {
            var mark = trailing.Pop();
            Add(mark.Start, mark.End);
        }
    }

    private void CutInside(int start, int end)
    {
        var address = Addresses.Find(text, start, end);
        if (address.Length > 0)
        {
            CutWords(start, address.Start);
            Add(address.Start, address.End);
            CutWords(address.End, end);
        }
        else
        {
            CutWords(start, end);
        }
    }

    private void CutWords(int start, int end)
    {
        var i = start;
        while (i < end)
        {
            var length = InnerMarks.Length(text, start, i, end);
            if (length == 0)
            {
                i++;
                continue;
            }
            Peel(start, i, cutClitics);
            Add(i, i + length);
            i += length;
            start = i;
        }
        Peel(start, end, cutClitics);
    }

    /// <summary>"shouldn't've" → should, n't, 've; "cannot" → can, not.</summary>
    private void CutClitics(int start, int end)
    {
        var last = Clitics.Length(text, start, end);
        var before = last == 0 ? 0 : Clitics.Length(text, start, end - last);
        var stem = end - last - before;
        if (last == 0 && Clitics.IsCannot(text, start, end))
        {
            stem = start + "can".Length;
            last = end - stem;
        }
        Add(start, stem);
        Add(stem, stem + before);
        Add(end - last, end);
    }

    private void Add(int start, int end)
    {
        if (end > start)
        {
            tokens.Add(new Token
            {
                Start = start,
                End = end,
                Word = words.Intern(text.AsSpan(start, end - start)),
                Paragraph = paragraph,
                Quote = -1,
            });
        }
    }
}
