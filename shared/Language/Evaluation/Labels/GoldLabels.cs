namespace FactCheck.Language.Evaluation.Labels;

/// <summary>A source that a person classed. Attributes are offsets into the text, null where it gives none.</summary>
public sealed record GoldSource
{
    /// <summary>The split and the file's name: <c>dev/nyt_2016-09-08_obama</c>.</summary>
    public required string Article { get; init; }

    public required TextSpan Span { get; init; }

    public required SourceClass Class { get; init; }

    public required bool IsPlural { get; init; }

    public required TextSpan? Affiliation { get; init; }

    public required TextSpan? Nationality { get; init; }

    public required TextSpan? Basis { get; init; }

    public required TextSpan? AnonymityReason { get; init; }

    /// <summary>Drawn from all sources alike; the others were drawn for being rare.</summary>
    public required bool IsRandom { get; init; }

    /// <exception cref="FormatException">A sentence that begins with the line.</exception>
    public static IReadOnlyList<GoldSource> Parse(string tsv) => LabelTable.Read(tsv, row => new GoldSource
    {
        Article = row.Article,
        Span = row.Span,
        Class = row.Label<SourceClass>("class"),
        IsPlural = row.Flag("plural"),
        Affiliation = row.Offsets("affiliation"),
        Nationality = row.Offsets("nationality"),
        Basis = row.Offsets("basis"),
        AnonymityReason = row.Offsets("anonymityReason"),
        IsRandom = row.IsRandom,
    });
}

/// <summary>A cue whose stance a person told.</summary>
public sealed record GoldStance
{
    /// <inheritdoc cref="GoldSource.Article"/>
    public required string Article { get; init; }

    public required TextSpan Span { get; init; }

    public required Stance Stance { get; init; }

    public required bool IsNegated { get; init; }

    public required bool IsHedged { get; init; }

    /// <inheritdoc cref="GoldSource.IsRandom"/>
    public required bool IsRandom { get; init; }

    /// <exception cref="FormatException">A sentence that begins with the line.</exception>
    public static IReadOnlyList<GoldStance> Parse(string tsv) => LabelTable.Read(tsv, row => new GoldStance
    {
        Article = row.Article,
        Span = row.Span,
        Stance = row.Label<Stance>("stance"),
        IsNegated = row.Flag("negated"),
        IsHedged = row.Flag("hedged"),
        IsRandom = row.IsRandom,
    });
}

/// <summary>A pronoun or short name, and where the person's fullest name stands; null where the article names nobody.</summary>
public sealed record GoldSpeaker(string Article, TextSpan Span, TextSpan? Name)
{
    /// <exception cref="FormatException">A sentence that begins with the line.</exception>
    public static IReadOnlyList<GoldSpeaker> Parse(string tsv) => LabelTable.Read(tsv, row => new GoldSpeaker(row.Article, row.Span, row.Offsets("name")));
}
