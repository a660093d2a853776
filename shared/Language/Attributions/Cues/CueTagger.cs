using FactCheck.Language.Learning;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>
/// Finds cues in two passes of one chain a sentence; the second sees what the first found around and above each token (stacking: Cohen
/// &amp; Carvalho, IJCAI 2005).
/// </summary>
internal static class CueTagger
{
    /// <summary>Less probable cues are not looked at again.</summary>
    public const float LeastProbability = 0.15f;

    /// <summary>A cue below the best path goes on while "inside" is nearly as probable as "outside".</summary>
    private const double GoesOn = 0.8;

    /// <summary>The probability that a cue begins, for each token.</summary>
    public static float[] FirstPass(LinearChain chain, CueView view)
    {
        var begins = new float[view.Tokens.Count];
        var (sequence, lattice) = (new ChainSequence(), new Lattice(chain.Shape));
        foreach (var chunk in Chunks.Of(view.Tokens.Document))
        {
            CueTemplates.Write(view, chunk, first: null, sequence);
            chain.Run(sequence, lattice);
            for (var i = 0; i < chunk.Length; i++)
            {
                begins[chunk.Start + i] = (float)lattice.Marginal(i, CueStates.Begin);
            }
        }
        return begins;
    }

    /// <summary>The cues that are probable enough, in order of the text and without overlap.</summary>
    public static List<CueCandidate> SecondPass(LinearChain chain, CueView view, float[] first)
    {
        var found = new List<CueCandidate>();
        var (sequence, lattice) = (new ChainSequence(), new Lattice(chain.Shape));
        var path = new byte[Chunks.Longest];
        foreach (var chunk in Chunks.Of(view.Tokens.Document))
        {
            CueTemplates.Write(view, chunk, first, sequence);
            chain.Run(sequence, lattice);
            chain.BestPath(sequence, lattice, path.AsSpan(0, chunk.Length));
            Read(path.AsSpan(0, chunk.Length), lattice, chunk.Start, found);
        }
        return found;
    }

    private static void Read(ReadOnlySpan<byte> path, Lattice lattice, int offset, List<CueCandidate> found)
    {
        for (var i = 0; i < path.Length;)
        {
            var end = i + 1;
            if (path[i] == CueStates.Begin)
            {
                while (end < path.Length && path[end] == CueStates.Inside)
                {
                    end++;
                }
                found.Add(new CueCandidate(new TokenRange(offset + i, offset + end), Weakest(lattice, i, end)));
            }
            else if (lattice.Marginal(i, CueStates.Begin) is var begins && begins > LeastProbability)
            {
                while (end < path.Length && path[end] == CueStates.Outside && ProbablyGoesOn(lattice, end))
                {
                    end++;
                }
                found.Add(new CueCandidate(new TokenRange(offset + i, offset + end), (float)begins));
            }
            i = end;
        }
    }

    private static float Weakest(Lattice lattice, int start, int end)
    {
        var weakest = 1.0;
        for (var i = start; i < end; i++)
        {
            weakest = Math.Min(weakest, 1 - lattice.Marginal(i, CueStates.Outside));
        }
        return (float)weakest;
    }

    private static bool ProbablyGoesOn(Lattice lattice, int i)
    {
        var inside = lattice.Marginal(i, CueStates.Inside);
        return inside > GoesOn * lattice.Marginal(i, CueStates.Outside) && inside > lattice.Marginal(i, CueStates.Begin);
    }
}
