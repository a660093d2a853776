using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>A cue with its source, before the content is looked for.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Source">Null where the text names none.</param>
/// <param name="Extent">The tokens of source and cue together, where they stand side by side; else the cue's.</param>
/// <param name="Sentence">The sentence they stand in.</param>
internal sealed record ReportingClause(Cue Cue, TokenRange? Source, TokenRange Extent, TokenRange Sentence)
{
    public bool IsInverted => Source is { } source && source.Start >= Cue.Range.End;
}
