namespace FactCheck.Language.Attributions.Sources;

/// <summary>What kind of source a noun makes.</summary>
internal enum NounKind
{
    Unknown,

    /// <summary>Holds or seeks office, whoever it is said of: "senators", "police".</summary>
    Official,

    /// <summary>Official beside a government, a campaign or a party: "Republican leaders".</summary>
    Leader,

    /// <summary>Official beside a government or a campaign: "Clinton strategists".</summary>
    Tied,

    /// <summary>"allies": official only where a campaign or a government is named as such.</summary>
    Loose,
    Lawyer,

    /// <summary>"spokesman": official unless a firm's or a family's.</summary>
    Spokes,
    Person,

    /// <summary>A body of the state, of a party or of a campaign.</summary>
    Public,

    /// <summary>Any other body.</summary>
    Body,
    Document,
    Poll,
    Media,
    Source,
}

/// <summary>A noun that heads sources.</summary>
internal readonly record struct SourceNoun(NounKind Kind, bool IsPlural)
{
    public bool IsHuman => Kind is NounKind.Official or NounKind.Leader or NounKind.Tied or NounKind.Loose or NounKind.Lawyer or NounKind.Spokes or NounKind.Person or NounKind.Source;

    public bool IsBody => Kind is NounKind.Public or NounKind.Body or NounKind.Media;
}
