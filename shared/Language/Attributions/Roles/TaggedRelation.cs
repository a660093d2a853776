using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>A cue with the source and content that the chain gave it.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Source">Null where the text names none.</param>
/// <param name="Content">Its pieces, in order.</param>
/// <param name="LogProbability">Of this reading of the window among all readings.</param>
internal sealed record TaggedRelation(CueCandidate Cue, TokenRange? Source, IReadOnlyList<TokenRange> Content, double LogProbability);
