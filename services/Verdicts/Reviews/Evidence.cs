namespace FactCheck.Verdicts.Reviews;

/// <summary>What a verdict rests on.</summary>
internal sealed record Evidence
{
    public required string Url { get; init; }

    /// <summary>The words there that matter.</summary>
    public string? Quote { get; init; }

    public required EvidenceStance Stance { get; init; }

    /// <summary>SHA-256 of the page as it was kept, in hexadecimal.</summary>
    public string? ArchivedHash { get; init; }
}

/// <summary>What the evidence does for the claim.</summary>
internal enum EvidenceStance
{
    Supports,
    Refutes,
    Context,
}
