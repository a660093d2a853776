namespace FactCheck.Language;

/// <summary>A source resolved within the text: "he" → Mike Pompeo, Secretary of State.</summary>
public sealed record Speaker(string Name, string? Title, string Mention);

/// <summary>How the text describes a source: whom it speaks for, how it knows, why it is not named. Null where it does not say.</summary>
public sealed record SourceDetails
{
    /// <summary>Whether the source is more than one; an organisation is one.</summary>
    public bool Plural { get; init; }

    /// <summary>Whom the source works or speaks for, or who issued the document: "Trump campaign", "Labor Department".</summary>
    public Mention? Affiliation { get; init; }

    /// <summary>"American", "Gulf".</summary>
    public Mention? Nationality { get; init; }

    /// <summary>How the source can know: "familiar with the assessment", "briefed on the talks".</summary>
    public Mention? Basis { get; init; }

    /// <summary>Why it is not named: "because the talks are private", "who was not authorized to speak".</summary>
    public Mention? AnonymityReason { get; init; }
}

/// <summary>One source of an article, however often and by whatever words it is named.</summary>
public sealed record ArticleSource
{
    /// <summary>Unique within the analysis: <c>s1</c>, <c>s2</c>, … in order of the first attribution.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name of a person or body; the first description of an unnamed source.</summary>
    public required string Name { get; init; }

    /// <summary>A person's office, as fully as the text gives it; null where it gives none.</summary>
    public string? Title { get; init; }

    public required SourceClass Class { get; init; }

    /// <summary>The words of each attribution's source, in order.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Ids of the source's attributions, in order.</summary>
    public required IReadOnlyList<string> Attributions { get; init; }
}
