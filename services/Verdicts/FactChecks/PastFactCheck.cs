namespace FactCheck.Verdicts.FactChecks;

/// <summary>A fact-check that was published before, here or elsewhere: what new claims are held against.</summary>
internal sealed class PastFactCheck
{
    private PastFactCheck()
    {
    }

    public Guid Id { get; private init; }

    public Guid WorkspaceId { get; private init; }

    /// <summary>The id under which it was imported; importing it again changes this one.</summary>
    public string ExternalId { get; private init; } = "";

    /// <summary>The claim of this newsroom's own that it was published about; null where it was imported.</summary>
    public Guid? ClaimId { get; private init; }

    public string Claim { get; private init; } = "";

    /// <summary>The headline over the check; it is searched with the claim.</summary>
    public string? Title { get; private init; }

    /// <summary>Its number in the workspace's index, a new one with each change of its texts; null until it is indexed.</summary>
    public int? Number { get; private init; }

    public string? Claimant { get; private init; }

    public DateOnly? ClaimDate { get; private init; }

    public string? Url { get; private init; }

    public string? Publisher { get; private init; }

    /// <summary>A value of the rating scale; null where the rating is words alone.</summary>
    public int? Rating { get; private init; }

    public string? RatingText { get; private init; }

    public string? Summary { get; private init; }

    public DateOnly? ReviewedAt { get; private init; }

    public string? Language { get; private init; }
}
