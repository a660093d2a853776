namespace FactCheck.Verdicts.Claims;

/// <summary>A past fact-check that may say the same as a claim; a reviewer decides whether it does.</summary>
internal sealed record ClaimMatch
{
    public required string Id { get; init; }

    /// <summary>The claim that was checked then.</summary>
    public required string Claim { get; init; }

    public string? Rating { get; init; }

    /// <summary>Whether the workspace's rating scale holds that rating against whoever repeats the claim.</summary>
    public required bool Negative { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Score { get; init; }

    public string? Url { get; init; }

    /// <summary>A reviewer said that it says the same.</summary>
    public bool Accepted { get; init; }

    public string? Publisher { get; init; }
}
