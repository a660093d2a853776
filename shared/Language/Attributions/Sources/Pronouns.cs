using FactCheck.Language.Attributions.Speakers;

namespace FactCheck.Language.Attributions.Sources;

internal enum PronounNumber
{
    None,
    One,
    Thing,
    Many,
}

/// <summary>Which referents a pronoun can stand for, and how gladly.</summary>
internal static class Pronouns
{
    public static PronounNumber Number(string word) => word switch
    {
        "he" or "she" or "him" or "her" or "his" or "hers" or "himself" or "herself" => PronounNumber.One,
        "they" or "them" or "their" or "theirs" or "themselves" => PronounNumber.Many,
        "it" or "its" or "itself" => PronounNumber.Thing,
        _ => PronounNumber.None,
    };

    public static Gender GenderOf(string word) => word switch
    {
        "he" or "him" or "his" or "himself" => Gender.Male,
        "she" or "her" or "hers" or "herself" => Gender.Female,
        _ => Gender.Unknown,
    };

    public static double? FitOne(Referent referent, Gender gender) =>
        !referent.IsHuman || (referent.Gender != Gender.Unknown && referent.Gender != gender) ? null
        : referent.Person is null ? -0.8
        : referent.Gender == Gender.Unknown ? -0.3
        : 0;

    /// <summary>For "the candidate": some named person.</summary>
    public static double? FitNamed(Referent referent) => referent.Person is null ? null : 0;

    public static double? FitMany(Referent referent) =>
        referent.IsPlural ? referent.Class == SourceClass.Document ? -1.5 : 0
        : !referent.IsHuman && referent.Class is SourceClass.NamedOrganisation or SourceClass.Media ? -1
        : null;

    public static double? FitThing(Referent referent) =>
        referent.IsHuman || referent.IsPlural ? null : referent.Class == SourceClass.Document ? -0.2 : 0;
}
