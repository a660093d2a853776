namespace FactCheck.Verdicts.Policies;

/// <summary>What would change, in figures and by example.</summary>
internal sealed record DryRunResult
{
    internal const string Example =
        """
        { "policyVersion": 3, "articles": 210, "claims": 9120, "changedClaims": 412,
          "rules": [{ "rule": "check-worthy", "severity": "info", "gained": 0, "lost": 412 }], "severities": [{ "severity": "info", "gained": 0, "lost": 412 }],
          "examples": [{ "change": "lost", "rule": "check-worthy", "severity": "info", "reason": "Readers may rely on this (check-worthiness 0.81); check it before it goes out.",
            "claimId": "clm_01900000000070008000000000000002", "articleId": "art_01900000000070008000000000000001", "title": "Harbour news", "text": "Rents rose 40 percent" }],
          "nextCursor": "MC4w" }
        """;

    internal const int DefaultExamples = 5;
    internal const int MostExamples = 50;

    /// <summary>The version in force, which the policy would replace.</summary>
    public required int PolicyVersion { get; init; }

    public required int Articles { get; init; }

    /// <summary>Those of their claims that wait for a review.</summary>
    public required int Claims { get; init; }

    /// <summary>How many of them would gain or lose any flag.</summary>
    public required int ChangedClaims { get; init; }

    /// <summary>Those with any change, by rule and severity; a rule whose severity changes stands twice.</summary>
    public required IReadOnlyList<RuleChange> Rules { get; init; }

    public required IReadOnlyList<SeverityChange> Severities { get; init; }

    public required IReadOnlyList<FlagExample> Examples { get; init; }

    /// <summary>Absent once every article has been gone through.</summary>
    public string? NextCursor { get; init; }
}

internal sealed record RuleChange(string Rule, string Severity, int Gained, int Lost);

internal sealed record SeverityChange(string Severity, int Gained, int Lost);

/// <summary>A claim that would gain or lose a flag.</summary>
internal sealed record FlagExample
{
    /// <summary>gained or lost.</summary>
    public required string Change { get; init; }

    public required string Rule { get; init; }

    public required string Severity { get; init; }

    public required string Reason { get; init; }

    public required string ClaimId { get; init; }

    public required string ArticleId { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }
}
