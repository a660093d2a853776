namespace FactCheck.Language;

/// <summary>
/// What the engine found in one text: the one JSON shape of the API (<c>GET /v1/articles/{id}/analysis</c>) and of
/// <c>factcheck analyze</c>. Every offset is a UTF-16 code unit, half-open, into <see cref="Text"/>.
/// </summary>
public sealed record Analysis
{
    /// <summary>The article's id, or the file's name; null when the caller gave none.</summary>
    public string? Id { get; init; }

    /// <summary>The article's revision, from 1; null outside the API.</summary>
    public int? Revision { get; init; }

    /// <summary>ISO 639-1 code of the recognised language; only <c>en</c> gets claims and attributions.</summary>
    public required string Language { get; init; }

    /// <summary>Always <c>utf16</c>.</summary>
    public string OffsetUnit { get; init; } = "utf16";

    /// <summary>The headline, which the text does not hold; null where it is not known.</summary>
    public string? Title { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    public required IReadOnlyList<AttributionRelation> Attributions { get; init; }

    /// <summary>Who stands behind the attributions: each person, body or group once.</summary>
    public IReadOnlyList<ArticleSource> Sources { get; init; } = [];

    public required IReadOnlyList<Claim> Claims { get; init; }

    public required IReadOnlyList<Citation> Citations { get; init; }

    public required EngineVersion Engine { get; init; }
}

/// <summary>A half-open range of UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}

/// <summary>A range with the words it covers, for readers that do not hold the text.</summary>
public sealed record Mention(int Start, int End, string Text)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>
/// Who said what: a cue ("said", "according to") with its source and its content, after PolNeAR (Newell et al., LREC 2018).
/// </summary>
public sealed record AttributionRelation
{
    /// <summary>Unique within the analysis: <c>a1</c>, <c>a2</c>, … in order of the cue.</summary>
    public required string Id { get; init; }

    /// <summary>The source's pieces; empty where the text names none ("is expected to").</summary>
    public required IReadOnlyList<Mention> Source { get; init; }

    public required Mention Cue { get; init; }

    /// <summary>The content's pieces, in order; a quote interrupted by its cue has two.</summary>
    public required IReadOnlyList<Mention> Content { get; init; }

    public required QuoteType Quote { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>The cue says that it did not happen: "has not said", "refused to confirm".</summary>
    public bool Negated { get; init; }

    /// <summary>The cue leaves open whether it did: "may have said", "seems to think", "hinted".</summary>
    public bool Hedged { get; init; }

    public required SourceClass SourceClass { get; init; }

    /// <summary>What the text says of the source beside its class; null where it names none.</summary>
    public SourceDetails? SourceDetails { get; init; }

    /// <summary>Of <see cref="Analysis.Sources"/>; null where the text names no source.</summary>
    public string? SourceId { get; init; }

    /// <summary>The fullest name of the source in this text; null for an unnamed source or an unresolved pronoun.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Probability, 0 to 1, that the whole relation is right.</summary>
    public required double Confidence { get; init; }
}

/// <summary>Direct: content wholly within quote marks. Mixed: partly. Indirect: not at all.</summary>
public enum QuoteType
{
    Direct,
    Mixed,
    Indirect,
}

/// <summary>What the cue says about the speaker's attitude, after Thompson &amp; Ye (1991) and press usage.</summary>
public enum Stance
{
    Neutral,
    Asserts,
    Claims,
    Concedes,
    Confirms,
    Denies,
    Accuses,
    Warns,
    Predicts,
    Directs,
    Commits,
    Believes,
    Evaluates,
    Asks,
    DeclinesComment,
}

/// <summary>What kind of source speaks.</summary>
public enum SourceClass
{
    NamedPerson,

    /// <summary>Also states and capitals that speak: "Tehran denied".</summary>
    NamedOrganisation,
    UnnamedOfficial,

    /// <summary>Also groups: "analysts", "many experts".</summary>
    UnnamedPerson,

    /// <summary>"sources", "a source": no description at all.</summary>
    BareSources,
    Document,

    /// <summary>Another outlet.</summary>
    Media,
    Poll,
    Author,

    /// <summary>No source in the text: "is expected to", "reportedly".</summary>
    None,
}

/// <summary>A policy rule that fired. Severity is <c>info</c>, <c>warn</c> or <c>block</c>; the reason is a sentence.</summary>
public sealed record Flag(string Rule, string Severity, string Reason);

/// <summary>A past claim or fact-check that says the same, with its words where they are known; the score is 0 to 1.</summary>
public sealed record Match(string ClaimId, double Score, string? Verdict, string? Claim = null)
{
    /// <summary>Whether the newsroom's rating scale holds that verdict against whoever repeats the claim.</summary>
    public bool Negative { get; init; }
}

/// <summary>What the text rests on: a link, a document, another outlet's report; the span is of the words that name it first.</summary>
public sealed record Citation(string Kind, int Start, int End, string Text, string? Url)
{
    /// <summary>Unique within the analysis: <c>r1</c>, <c>r2</c>, … in order of the text.</summary>
    public string Id { get; init; } = "";

    /// <summary>Where it is spoken of again: "the report".</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>What produced an analysis; results of different versions are not compared.</summary>
public sealed record EngineVersion(string Version, IReadOnlyDictionary<string, string> Models);
