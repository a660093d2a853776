using FactCheck.Verdicts.Claims;

namespace FactCheck.Verdicts.Reviews;

/// <summary>One proposal by one reviewer. What it says never changes: who is asked for changes proposes anew.</summary>
internal sealed class Review
{
    private Review()
    {
    }

    public Guid Id { get; private init; }

    public Guid WorkspaceId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>Of the claim's review.</summary>
    public int Round { get; private init; }

    public string State { get; private set; } = ReviewStates.Proposed;

    public string Author { get; private init; } = "";

    public int? Rating { get; private init; }

    public string RatingText { get; private init; } = "";

    public string Summary { get; private init; } = "";

    public string Explanation { get; private init; } = "";

    public IReadOnlyList<Evidence> Evidence { get; private init; } = [];

    /// <summary>One of two that were written without sight of each other.</summary>
    public bool IsBlind { get; private init; }

    /// <summary>Hidden from everybody but its author, until the second one stands.</summary>
    public bool IsSealed { get; private set; }

    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>Who approved it or asked for changes.</summary>
    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What has to change.</summary>
    public string? ChangeRequest { get; private set; }

    internal Finding Finding => new() { Rating = Rating, RatingText = RatingText, Summary = Summary, Explanation = Explanation, Evidence = Evidence };

    /// <param name="claim">What it is about.</param>
    /// <param name="finding">What it says.</param>
    /// <param name="author">Who says so.</param>
    /// <param name="blindEarlier">How many blind ones there are in this round; null where the workspace asks for none.</param>
    /// <param name="now">The time.</param>
    internal static Review Propose(Claim claim, Finding finding, string author, int? blindEarlier, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WorkspaceId = claim.WorkspaceId,
        ClaimId = claim.Id,
        Round = claim.Round,
        Author = author,
        Rating = finding.Rating,
        RatingText = finding.RatingText,
        Summary = finding.Summary,
        Explanation = finding.Explanation,
        Evidence = finding.Evidence,
        IsBlind = blindEarlier is 0 or 1,
        IsSealed = blindEarlier is 0,
        ProposedAt = now,
    };

    internal bool IsHiddenFrom(string reader) => IsSealed && Author != reader;

    /// <returns>Null when it can be approved or sent back.</returns>
    internal Refusal? WhyNotDecided() =>
        State != ReviewStates.Proposed ? new Refusal(StatusCodes.Status409Conflict, "review-decided", $"This review is {State}: it is no longer up for decision.")
        : IsSealed ? new Refusal(StatusCodes.Status409Conflict, "second-verdict-awaited", "The second verdict is still awaited; until it stands, nobody decides on the first.")
        : null;

    /// <returns>Null when that person may approve it.</returns>
    internal Refusal? WhyNotApprovedBy(string actor, bool singleReview) =>
        Author == actor && !singleReview
            ? new Refusal(StatusCodes.Status403Forbidden, "four-eyes", "Nobody approves what they proposed themselves: another editor does.")
            : null;

    internal void Unseal() => IsSealed = false;

    internal void RequestChanges(string reason, string actor, DateTimeOffset now)
    {
        Decide(ReviewStates.ChangesRequested, actor, now);
        ChangeRequest = reason;
    }

    internal void Approve(string actor, DateTimeOffset now) => Decide(ReviewStates.Approved, actor, now);

    /// <summary>Leaves alone what was sent back before.</summary>
    internal void SetAside(DateTimeOffset now)
    {
        if (State is ReviewStates.Proposed or ReviewStates.Approved)
        {
            Decide(ReviewStates.SetAside, null, now);
            IsSealed = false;
        }
    }

    private void Decide(string state, string? actor, DateTimeOffset now) => (State, DecidedBy, DecidedAt) = (state, actor ?? DecidedBy, now);
}
