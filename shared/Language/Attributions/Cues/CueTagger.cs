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
    public const float LeastProbability = 0.05f;

    private const int LongestCue = 8;

    /// <summary>Some for each sentence and one more in so many tokens: in a text that is full of cues the least probable are left out.</summary>
    private const int AlwaysCandidates = 6, TokensForOneMore = 8;

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

    /// <summary>The stretches that are probable enough to be cues, in order of their starts; they may overlap.</summary>
    public static List<CueCandidate> SecondPass(LinearChain chain, CueView view, float[] first)
    {
        var found = new List<CueCandidate>();
        var (sequence, lattice) = (new ChainSequence(), new Lattice(chain.Shape));
        foreach (var chunk in Chunks.Of(view.Tokens.Document))
        {
            CueTemplates.Write(view, chunk, first, sequence);
            chain.Run(sequence, lattice);
            var before = found.Count;
            for (var i = 0; i < chunk.Length; i++)
            {
                AddFrom(i, chain, sequence, lattice, chunk, found);
            }
            KeepMostProbable(found, before, AlwaysCandidates + (chunk.Length / TokensForOneMore));
        }
        return found;
    }

    private static void KeepMostProbable(List<CueCandidate> found, int from, int most)
    {
        if (found.Count - from > most)
        {
            var kept = found.Skip(from).OrderByDescending(candidate => candidate.Probability).Take(most)
                .OrderBy(candidate => candidate.Range.Start).ThenBy(candidate => candidate.Range.End).ToList();
            found.RemoveRange(from, found.Count - from);
            found.AddRange(kept);
        }
    }

    /// <summary>Each stretch's probability is the chain's own: that a cue begins, goes on, and goes on no further.</summary>
    private static void AddFrom(int start, LinearChain chain, ChainSequence sequence, Lattice lattice, TokenRange chunk, List<CueCandidate> found)
    {
        var probability = lattice.Marginal(start, CueStates.Begin);
        var state = CueStates.Begin;
        for (var end = start + 1; probability >= LeastProbability && end - start <= LongestCue; end++)
        {
            var goesOn = end < chunk.Length ? chain.Follows(sequence, lattice, end, state, CueStates.Inside) : 0;
            if (probability * (1 - goesOn) >= LeastProbability)
            {
                found.Add(new CueCandidate(new TokenRange(chunk.Start + start, chunk.Start + end), (float)(probability * (1 - goesOn))));
            }
            (probability, state) = (probability * goesOn, CueStates.Inside);
        }
    }
}
