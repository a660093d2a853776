namespace FactCheck.Language.Evaluation;

/// <summary>An article with the attributions that a person marked in it.</summary>
/// <param name="Name">The file's name without its ending; PolNeAR's begin with the publisher and an underscore.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Relations">The attributions, in order of their cues.</param>
/// <param name="Discarded">Stretches that the annotator marked as junk; nothing in them is measured.</param>
public sealed record GoldArticle(
    string Name, string Text, IReadOnlyList<GoldRelation> Relations, IReadOnlyList<TextSpan> Discarded)
{
    /// <summary>What the name begins with, up to its first underscore; null where it has none.</summary>
    public string? Publisher => Name.IndexOf('_', StringComparison.Ordinal) is > 0 and var end ? Name[..end] : null;
}

/// <summary>One attribution as marked; each role in pieces, in order of the text, empty where the role is absent.</summary>
public sealed record GoldRelation(
    IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
