using FactCheck.Language.Attributions.Speakers;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Somebody or something that the text speaks of, whatever words it uses.</summary>
/// <param name="Number">From 0, in the order in which the text brings them in.</param>
/// <param name="Person">Null for what is no person or has no name.</param>
/// <param name="Class">As a source.</param>
/// <param name="IsPlural">Whether "they" can stand for it without being a body.</param>
/// <param name="IsHuman">Whether "he" or "she" can.</param>
internal sealed record Referent(int Number, Person? Person, SourceClass Class, bool IsPlural, bool IsHuman)
{
    public Gender Gender => Person?.Gender ?? Gender.Unknown;
}

/// <summary>One place where the text speaks of a referent.</summary>
internal readonly record struct Occurrence(int Token, int Sentence, int Paragraph, Referent Referent, OccurrenceRole Role, bool InQuote, bool IsSource, int? ContentOf);

/// <summary>How prominent an occurrence is.</summary>
internal enum OccurrenceRole
{
    Other,
    Subject,

    /// <summary>"Mr. Li" of "Mr. Li's campaign said".</summary>
    OwnerOfSubject,

    /// <summary>"Mr. Li" of "joined Mr. Li's campaign".</summary>
    Owner,

    /// <summary>"Li" of "a Li aide".</summary>
    Modifier,
}
