using FactCheck.Language.Learning;
using FactCheck.Language.Text;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>Where a token stands among the quotes of its sentence.</summary>
internal sealed class CueQuoteTemplates
{
    private const int FarthestMark = 8, FarthestMarkOfLemma = 6;
    private const uint NoMark = 9;

    private readonly CueView view;
    private readonly TokenRange chunk;
    private readonly uint pattern;
    private readonly int[] nextOpenings;
    private int lastClosing = -1;

    public CueQuoteTemplates(CueView view, TokenRange chunk)
    {
        (this.view, this.chunk) = (view, chunk);
        pattern = PatternOf(view.Tokens, chunk);
        nextOpenings = new int[chunk.Length];
        var next = -1;
        for (var i = chunk.End - 1; i >= chunk.Start; i--)
        {
            nextOpenings[i - chunk.Start] = next;
            next = Opens(i) ? i : next;
        }
    }

    /// <summary>Tokens are asked for from left to right.</summary>
    public void Add(int i, ChainSequence to)
    {
        var tokens = view.Tokens;
        var (lemma, tag, prior, inQuote) = (tokens.Lemmas[i], tokens.Tags[i], view.PriorClasses[i], tokens.InQuoteBit(i));
        var next = nextOpenings[i - chunk.Start];
        var sinceClosing = lastClosing < 0 ? NoMark : (uint)Math.Min(FarthestMark, i - lastClosing);
        var toOpening = next < 0 ? NoMark : (uint)Math.Min(FarthestMark, next - i);
        to.Add(Mix(80, inQuote, tag));
        to.Add(Mix(81, inQuote, lemma));
        to.Add(Mix(82, pattern, inQuote));
        to.Add(Mix(83, pattern, lemma));
        to.Add(Mix(84, sinceClosing, tag));
        to.Add(Mix(85, toOpening, tag));
        to.Add(Mix(86, sinceClosing, toOpening, inQuote));
        to.Add(Mix(87, lemma, Math.Min(sinceClosing, FarthestMarkOfLemma)));
        to.Add(Mix(88, lemma, Math.Min(toOpening, FarthestMarkOfLemma)));
        to.Add(Mix(89, prior, inQuote, sinceClosing));
        to.Add(Mix(90, prior, inQuote, toOpening));
        to.Add(Mix(91, prior, pattern));
        lastClosing = tokens.Marks[i] == Mark.Close ? i : lastClosing;
    }

    private bool Opens(int i) => view.Tokens.Marks[i] == Mark.Open
        || (view.Tokens.InQuote(i) && (i == chunk.Start || !view.Tokens.InQuote(i - 1)));

    /// <summary>Whether the sentence, its ends and its neighbours are in quotes, as bits.</summary>
    private static uint PatternOf(TokenView tokens, TokenRange chunk)
    {
        var (start, end) = (chunk.Start, chunk.End);
        var holdsQuote = false;
        for (var i = start; i < end; i++)
        {
            holdsQuote |= tokens.InQuote(i);
        }
        var all = tokens.Document.Tokens;
        var nextInQuote = end < tokens.Count && tokens.InQuote(end) && all[end].Paragraph == all[end - 1].Paragraph;
        return (holdsQuote ? 1u : 0) | (tokens.InQuoteBit(start) << 1) | (tokens.InQuoteBit(end - 1) << 2)
            | (start > 0 ? tokens.InQuoteBit(start - 1) << 3 : 0) | (nextInQuote ? 16u : 0);
    }
}
