using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactCheck.Language.Text;

/// <summary>
/// Ends a sentence at ".", "?", "!", "…" or an abbreviation's full stop with the quote marks and brackets that follow, where what
/// comes next begins like a sentence; at the end of every paragraph (so that a headline is a sentence); and after a dateline.
/// </summary>
internal sealed class SentenceSplitter
{
    private const int VerbLookAhead = 5;

    /// <summary>Longer than any newspaper's: text without stops is cut here, so that no later step meets a sentence without end.</summary>
    private const int LongestSentence = 400;

    /// <summary>Words that, in capitals after "U.S." or "Inc.", begin a sentence rather than go on with a name.</summary>
    private static readonly FrozenSet<string> Starters = Set(
        "the a an in on at he she it they we i but and this that those these there his her their our as after before when while " +
        "if for with by from to since until although though because what why how who mr. mrs. ms. sen. rep. gov. however one some " +
        "many most both all no not yet still so then now last next according asked");

    /// <summary>Verbs that carry a quote's sentence on after its question or exclamation mark: "Why?" Mr. Li asked.</summary>
    private static readonly FrozenSet<string> CarryOn = Set(
        "said says asked asks added replied wrote told tweeted continued responded declared shouted yelled cried demanded wondered " +
        "exclaimed chanted joked quipped answered recalled");

    private readonly string text;
    private readonly List<Token> tokens;
    private readonly ImmutableArray<TokenRange>.Builder sentences = ImmutableArray.CreateBuilder<TokenRange>();
    private int start;
    private TokenRange closing = new(-1, -1);
    private TokenRange opening = new(-1, -1);

    private SentenceSplitter(string text, List<Token> tokens)
    {
        this.text = text;
        this.tokens = tokens;
    }

    /// <summary>Finds the sentences, and sets <see cref="Token.Sentence"/>.</summary>
    public static ImmutableArray<TokenRange> Split(string text, List<Token> tokens)
    {
        var splitter = new SentenceSplitter(text, tokens);
        splitter.Split();
        return splitter.sentences.ToImmutable();
    }

    private void Split()
    {
        var i = 0;
        while (i < tokens.Count)
        {
            if (i == 0 || tokens[i].Paragraph != tokens[i - 1].Paragraph)
            {
                Cut(i);
                i += Dateline.Length(text, tokens, i);
                Cut(i);
            }
            if (i - start >= LongestSentence)
            {
                Cut(i);
            }
            if (i < tokens.Count && EndOfSentenceAt(i) is { } end)
            {
                Cut(end);
                i = end;
            }
            else
            {
                i++;
            }
        }
        Cut(tokens.Count);
    }

    private void Cut(int end)
    {
        if (end <= start)
        {
            return;
        }
        for (var i = start; i < end; i++)
        {
            tokens[i] = tokens[i] with { Sentence = sentences.Count };
        }
        sentences.Add(new TokenRange(start, end));
        start = end;
    }

    /// <summary>Where the sentence ends if token <paramref name="i"/> ends it; null where it goes on or the paragraph ends.</summary>
    private int? EndOfSentenceAt(int i)
    {
        var word = tokens[i].Word;
        var isTerminal = IsTerminal(word);
        if (!isTerminal && !(word.Length > 1 && word[^1] == '.'))
        {
            return null;
        }
        var next = SkipClosing(i + 1);
        if (next >= tokens.Count || tokens[next].Paragraph != tokens[i].Paragraph || !BeginsLikeASentence(next))
        {
            return null;
        }
        var closed = next > i + 1;
        if (!isTerminal)
        {
            return EndsAtAbbreviation(word, next, closed) ? next : null;
        }
        return word == "." && IsListNumber(i) || word != "." && closed && IsCarriedOn(next) ? null : next;
    }

    private static bool IsTerminal(string word) =>
        word is "." or "?" or "!" or "…" || (word.Length >= 3 && word[0] == '.' && word[1] == '.');

    // Whoever asks from within a run that was skipped last is told its end: a megabyte of "!" is walked once, not once a mark.
    private int SkipClosing(int i)
    {
        if (i < closing.Start || i > closing.End)
        {
            var end = i;
            while (end < tokens.Count && tokens[end].Paragraph == tokens[end - 1].Paragraph
                && (tokens[end].Role == QuoteRole.Close || tokens[end].Word is "." or "?" or "!" or ")" or "]"))
            {
                end++;
            }
            closing = new TokenRange(i, end);
        }
        return closing.End;
    }

    private int SkipOpening(int i)
    {
        if (i < opening.Start || i > opening.End)
        {
            var end = i;
            while (end + 1 < tokens.Count && (tokens[end].Role is QuoteRole.Open || tokens[end].Word is "(" or "["))
            {
                end++;
            }
            opening = new TokenRange(i, end);
        }
        return opening.End;
    }

    private bool BeginsLikeASentence(int i)
    {
        var c = text[tokens[SkipOpening(i)].Start];
        return char.IsUpper(c) || char.IsDigit(c) || c is '•' or '*' or '@' or '#' or '$' or '£' or '€' or '—';
    }

    private bool EndsAtAbbreviation(string word, int next, bool closed) =>
        Abbreviations.CanEndSentence(word)
        && (closed || tokens[next].Role == QuoteRole.Open || Starters.Contains(tokens[SkipOpening(next)].Word));

    /// <summary>"1. Cut taxes": the number that opens a paragraph.</summary>
    private bool IsListNumber(int i) => i == start + 1 && tokens[start].Length <= 2 && char.IsDigit(text[tokens[start].Start]);

    private bool IsCarriedOn(int next)
    {
        for (var i = next; i < tokens.Count && i < next + VerbLookAhead && tokens[i].Paragraph == tokens[next].Paragraph; i++)
        {
            if (CarryOn.Contains(tokens[i].Word))
            {
                return true;
            }
        }
        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
