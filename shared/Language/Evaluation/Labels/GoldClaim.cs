namespace FactCheck.Language.Evaluation.Labels;

/// <summary>ClaimBuster's three classes (Arslan et al., ICWSM 2020).</summary>
public enum ClaimClass
{
    /// <summary>No factual claim.</summary>
    NonFactual,

    /// <summary>A factual claim that the public would not care to have checked.</summary>
    Unimportant,

    /// <summary>A factual claim that the public would want to have checked.</summary>
    CheckWorthy,
}

/// <summary>A sentence of an article that a person labelled.</summary>
public sealed record GoldClaim
{
    /// <inheritdoc cref="GoldSource.Article"/>
    public required string Article { get; init; }

    public required TextSpan Span { get; init; }

    public required ClaimClass Class { get; init; }

    public required bool IsVerifiable { get; init; }

    public required bool IsSubjective { get; init; }

    /// <summary>Drawn from all articles alike; the others from articles that read like opinion.</summary>
    public required bool IsRandom { get; init; }

    /// <exception cref="FormatException">A sentence that begins with the line.</exception>
    public static IReadOnlyList<GoldClaim> Parse(string tsv) => LabelTable.Read(tsv, row => new GoldClaim
    {
        Article = row.Article,
        Span = row.Span,
        Class = row.Label<ClaimClass>("class"),
        IsVerifiable = row.Flag("verifiable"),
        IsSubjective = row.Flag("subjective"),
        IsRandom = row.IsRandom,
    });
}
