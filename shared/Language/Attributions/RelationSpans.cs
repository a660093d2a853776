using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>A relation in tokens, whatever found it: what is said of its source, stance and speaker is read from these.</summary>
/// <param name="Source">In order of the text; empty where the text names no source.</param>
/// <param name="Cue">Never empty.</param>
/// <param name="Content">In order of the text.</param>
/// <param name="Confidence">Probability, 0 to 1, that the whole relation is right.</param>
internal sealed record RelationSpans(
    IReadOnlyList<TokenRange> Source, TokenRange Cue, IReadOnlyList<TokenRange> Content, double Confidence);
