using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Learning;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>Finds the source and the content of each cue, with a chain over the sentences around it.</summary>
internal static class RoleTagger
{
    /// <param name="chain">Trained on true cues only: to reject false ones is the verifier's work.</param>
    /// <param name="tokens">The document.</param>
    /// <param name="cues">All probable cues of the document, each of which gets a relation.</param>
    public static List<TaggedRelation> Tag(LinearChain chain, TokenView tokens, IReadOnlyList<CueCandidate> cues)
    {
        var found = new List<TaggedRelation>();
        var view = new RoleView(tokens, cues);
        var (sequence, lattice) = (new ChainSequence(), new Lattice(chain.Shape));
        var path = Array.Empty<byte>();
        foreach (var cue in cues)
        {
            view.Begin(cue.Range);
            RoleTemplates.Write(view, sequence);
            chain.Run(sequence, lattice);
            if (path.Length < sequence.Length)
            {
                path = new byte[sequence.Length];
            }
            var states = path.AsSpan(0, sequence.Length);
            // A relation without content is none: the chain must find some, however unlikely.
            var logProbability = chain.BestPathThrough(RoleStates.BeginsContent, sequence, lattice, states);
            if (double.IsNegativeInfinity(logProbability))
            {
                logProbability = chain.BestPath(sequence, lattice, states);
            }
            found.Add(Read(cue, states, view.Window.Start, logProbability));
        }
        return found;
    }

    private static TaggedRelation Read(CueCandidate cue, ReadOnlySpan<byte> states, int offset, double logProbability)
    {
        var content = new List<TokenRange>();
        TokenRange? source = null;
        for (var i = 0; i < states.Length;)
        {
            var end = i + 1;
            if (RoleStates.IsBegin(states[i]))
            {
                while (end < states.Length && RoleStates.GoesOn(states[end]))
                {
                    end++;
                }
                var piece = new TokenRange(offset + i, offset + end);
                if (RoleStates.IsSource(states[i]))
                {
                    source = piece;
                }
                else
                {
                    content.Add(piece);
                }
            }
            i = end;
        }
        return new TaggedRelation(cue, source, content, logProbability);
    }
}
