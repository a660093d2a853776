namespace FactCheck.Verdicts.Claims;

/// <summary>Who is at work on a claim. Nobody is kept from writing by it.</summary>
internal sealed record ClaimLock(string Holder, DateTimeOffset Until)
{
    /// <returns>Null where nobody is, or the lease has run out.</returns>
    internal static ClaimLock? Of(Claim claim, DateTimeOffset now) =>
        claim is { LockHolder: { } holder, LockedUntil: { } until } && until > now ? new ClaimLock(holder, until) : null;
}

/// <summary>The proposal that a claim's review has come to; the whole of it stands among the claim's reviews.</summary>
internal sealed record OpenReview
{
    public required string Id { get; init; }

    /// <summary>proposed, changes-requested or approved.</summary>
    public required string State { get; init; }

    public required string Author { get; init; }

    public int? Rating { get; init; }

    public string? RatingText { get; init; }

    public string? Summary { get; init; }

    /// <summary>What has to change, where that was asked for.</summary>
    public string? ChangeRequest { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>What it says is shown to its author alone until the second verdict stands.</summary>
    public bool IsHidden { get; init; }

    internal OpenReview Hide() => this with { Rating = null, RatingText = null, Summary = null, IsHidden = true };
}

/// <summary>The verdict on a claim as readers know it; version is 0, and there is no rating, before it is published.</summary>
internal sealed record ClaimVerdict(string Id, string Status, int Version, int? Rating, string? RatingText, string? Slug);
