using FactCheck.Language.Learning;
using FactCheck.Language.Text;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>The cues that the first pass found around a token, and above it: what the second pass sees beyond the first.</summary>
internal static class CueNeighbourTemplates
{
    private const float CueAbove = 0.15f, CueBeside = 0.4f;

    /// <summary>How far the next cue is looked for, and how far it is told apart.</summary>
    private const int Reach = 60, Farthest = 10;
    private const uint None = 50;

    private static readonly float[] Classes = [0.02f, 0.1f, 0.3f, 0.6f, 0.9f];

    /// <remarks>Of the first pass: the probability that a cue begins, for each token of the document.</remarks>
    public static void Add(CueView view, TokenRange chunk, ReadOnlySpan<float> first, int i, ChainSequence to)
    {
        var tokens = view.Tokens;
        var own = Class(first[i]);
        var (above, branch) = view.StrongestAbove(i, first, CueAbove);
        var aboveClass = above < 0 ? 0 : Class(first[above]);
        to.Add(Mix(120, own));
        to.Add(Mix(121, aboveClass, branch));
        to.Add(Mix(122, above < 0 ? 0 : tokens.Lemmas[above], branch));
        to.Add(Mix(123, own, aboveClass, branch));
        AddBeside(view, chunk, first, i, to);
    }

    private static void AddBeside(CueView view, TokenRange chunk, ReadOnlySpan<float> first, int i, ChainSequence to)
    {
        var tokens = view.Tokens;
        var (lemma, prior) = (tokens.Lemmas[i], view.PriorClasses[i]);
        var (previous, next) = (Previous(first, i, chunk), Next(first, i, chunk));
        to.Add(Mix(124, previous < 0 ? None : (uint)Math.Min(Farthest, i - previous), next < 0 ? None : (uint)Math.Min(Farthest, next - i)));
        if (previous >= 0)
        {
            to.Add(Mix(125, tokens.Lemmas[previous], prior));
            to.Add(Mix(126, tokens.Lemmas[previous], lemma));
        }
        if (next >= 0)
        {
            to.Add(Mix(127, tokens.Lemmas[next], prior));
            to.Add(Mix(128, tokens.Lemmas[next], lemma));
        }
        to.Add(Mix(129, previous < 0 ? 0 : HasBreak(tokens, previous, i) ? 2u : 1u, Class(first[i])));
    }

    private static int Previous(ReadOnlySpan<float> first, int i, TokenRange chunk)
    {
        var start = Math.Max(chunk.Start, i - Reach);
        for (var k = i - 1; k >= start; k--)
        {
            if (first[k] >= CueBeside)
            {
                return k;
            }
        }
        return -1;
    }

    private static int Next(ReadOnlySpan<float> first, int i, TokenRange chunk)
    {
        var end = Math.Min(chunk.End, i + Reach);
        for (var k = i + 1; k < end; k++)
        {
            if (first[k] >= CueBeside)
            {
                return k;
            }
        }
        return -1;
    }

    private static bool HasBreak(TokenView tokens, int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (tokens.IsComma(k) || tokens.Marks[k] != Mark.None)
            {
                return true;
            }
        }
        return false;
    }

    private static uint Class(float probability)
    {
        var found = 0u;
        while (found < Classes.Length && probability >= Classes[found])
        {
            found++;
        }
        return found;
    }
}
