using FactCheck.Language.Attributions.Speakers;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>What is known of one relation's source.</summary>
/// <param name="Class">What kind of source speaks.</param>
/// <param name="Person">Who it is; null for a source that is unnamed or no person.</param>
/// <param name="Referent">What it stands for in this text; null where the text names no source.</param>
/// <param name="Phrase">The source taken apart; null where the text names no source.</param>
internal sealed record SourceReading(SourceClass Class, Person? Person = null, Referent? Referent = null, SourcePhrase? Phrase = null)
{
    public static readonly SourceReading None = new(SourceClass.None);
}
