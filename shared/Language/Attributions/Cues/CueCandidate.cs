using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>A stretch that may be a cue, and how probably it is one.</summary>
internal readonly record struct CueCandidate(TokenRange Range, float Probability);
