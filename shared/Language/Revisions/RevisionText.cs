using FactCheck.Language.Text;

namespace FactCheck.Language.Revisions;

/// <summary>One revision's text as aligning reads it: its words without punctuation and case, by sentence and by place.</summary>
internal sealed class RevisionText
{
    private readonly Document document;
    private readonly List<int> words;

    public RevisionText(string text)
    {
        document = Document.Parse(text);
        words = [.. Enumerable.Range(0, document.Tokens.Length).Where(IsWord)];
        SentenceKeys = [.. document.SentenceTokens.Select(range => Join(Enumerable.Range(range.Start, range.Length).Where(IsWord)))];
    }

    /// <summary>The words of each sentence: what two revisions are held against each other by.</summary>
    public string[] SentenceKeys { get; }

    public Token this[int token] => document.Tokens[token];

    /// <summary>The tokens in the span that are words or numbers.</summary>
    public IEnumerable<int> WordsIn(TextSpan span)
    {
        var range = document.TokensIn(span);
        return Enumerable.Range(range.Start, range.Length).Where(IsWord);
    }

    /// <summary>The sentence in which the span begins; that of the text's last token where the span lies behind it.</summary>
    public int SentenceAt(TextSpan span)
    {
        var first = Math.Min(document.TokensIn(span).Start, document.Tokens.Length - 1);
        return first < 0 ? 0 : document.Tokens[first].Sentence;
    }

    /// <summary>Up to so many words before the span.</summary>
    public string Before(TextSpan span, int count)
    {
        var at = FirstWordFrom(document.TokensIn(span).Start);
        return Join(words.Skip(at - count).Take(Math.Min(at, count)));
    }

    public string After(TextSpan span, int count) => Join(words.Skip(FirstWordFrom(document.TokensIn(span).End)).Take(count));

    public string Join(IEnumerable<int> tokens) => string.Join(' ', tokens.Select(token => document.Tokens[token].Word));

    private int FirstWordFrom(int token)
    {
        var at = words.BinarySearch(token);
        return at < 0 ? ~at : at;
    }

    /// <summary>A comma set or left out, or other quote marks, make no other claim; a percent sign does.</summary>
    private bool IsWord(int token)
    {
        foreach (var c in document.Form(token))
        {
            if (c == '%' || char.IsLetterOrDigit(c) || char.IsSymbol(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }
        return false;
    }
}
