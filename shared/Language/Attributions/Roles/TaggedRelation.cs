using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>One reading of a cue: a source and content that the chain gave it.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Source">Null where the text names none.</param>
/// <param name="Content">Its pieces, in order.</param>
/// <param name="LogProbability">Of this reading of the window among all readings.</param>
internal sealed record TaggedRelation(CueCandidate Cue, TokenRange? Source, IReadOnlyList<TokenRange> Content, double LogProbability)
{
    public bool HoldsContent(int token)
    {
        foreach (var piece in Content)
        {
            if (piece.Contains(token))
            {
                return true;
            }
        }
        return false;
    }

    public bool HoldsSource(int token) => Source is { } source && source.Contains(token);

    /// <summary>Whether the token is in any of the roles.</summary>
    public bool Holds(int token) => Cue.Range.Contains(token) || HoldsSource(token) || HoldsContent(token);
}
