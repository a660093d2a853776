using FactCheck.Verdicts.Reviews;

namespace FactCheck.Verdicts.Claims;

/// <summary>Where the claim stands in the review. Every method takes one <see cref="Step"/>, or answers why not and changes nothing.</summary>
internal sealed partial class Claim
{
    public string Status { get; private set; } = ClaimStatuses.Detected;

    /// <summary>The user, or the API key, who is to review it.</summary>
    public string? Assignee { get; private set; }

    /// <summary>Until when it should be decided; null where nothing is owed.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When it was told that the time is over; once for each due date.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    /// <summary>Who is at work on it. A courtesy that runs out by itself, and holds nobody's write up: the version does that.</summary>
    public string? LockHolder { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>From 1; one more whenever the review begins anew.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Whether a published verdict stands on it, also while it is looked at again.</summary>
    public bool HasVerdict { get; private set; }

    public string? DismissalReason { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>From 1; the ETag.</summary>
    public int Version { get; private set; } = 1;

    /// <param name="isSecondAwaited">Whether a verdict stands that is hidden from whoever asks, until they have given theirs.</param>
    /// <returns>The names of the steps that people may take from here.</returns>
    internal IReadOnlyList<string> Next(bool isSecondAwaited = false) =>
        [.. Step.All.Where(step => step.Scope is not null && step.From(Status) is not null && IsOpenTo(step, isSecondAwaited)).Select(step => step.Name)];

    internal Refusal? Triage(DateTimeOffset dueAt, DateTimeOffset now)
    {
        if (Take(Step.Triage, now) is { } refusal)
        {
            return refusal;
        }

        Owe(dueAt);
        return null;
    }

    /// <param name="assignee">Who is to review it now.</param>
    /// <param name="dueAt">Null to keep the date that it has.</param>
    /// <param name="usual">The date for a claim that has none.</param>
    /// <param name="now">The time.</param>
    internal Refusal? Assign(string assignee, DateTimeOffset? dueAt, DateTimeOffset usual, DateTimeOffset now)
    {
        if (Take(Step.Assign, now) is { } refusal)
        {
            return refusal;
        }

        Assignee = assignee;
        if (dueAt is not null || (DueAt is null && Status == ClaimStatuses.Assigned))
        {
            Owe(dueAt ?? usual);
        }

        return null;
    }

    /// <summary>Whoever starts takes it over.</summary>
    internal Refusal? StartReview(string actor, DateTimeOffset now)
    {
        if (Take(Step.Start, now) is { } refusal)
        {
            return refusal;
        }

        Assignee = actor;
        return null;
    }

    /// <param name="reason">For those who come to it later.</param>
    /// <param name="reviews">Those of this round.</param>
    /// <param name="now">The time.</param>
    internal Refusal? Dismiss(string? reason, IEnumerable<Review> reviews, DateTimeOffset now)
    {
        if (HasVerdict)
        {
            return new Refusal(StatusCodes.Status409Conflict, "forbidden-transition", "A published verdict stands on this claim: correct or retract it.");
        }

        if (Take(Step.Dismiss, now) is { } refusal)
        {
            return refusal;
        }

        DismissalReason = reason;
        SetAside(reviews, now);
        Settle();
        return null;
    }

    /// <param name="reviews">Those of this round.</param>
    /// <param name="usual">Due then, where it goes back to its reviewer.</param>
    /// <param name="now">The time.</param>
    internal Refusal? Reopen(IEnumerable<Review> reviews, DateTimeOffset usual, DateTimeOffset now)
    {
        var wasApproved = Status == ClaimStatuses.Approved;
        if (Take(Step.Reopen, now) is { } refusal)
        {
            return refusal;
        }

        BeginAnew(wasApproved ? reviews : [], now);
        if (Status == ClaimStatuses.Assigned)
        {
            Owe(usual);
        }

        return null;
    }

    /// <summary>A new revision says it otherwise.</summary>
    /// <param name="reviews">Those of this round: what was proposed about the old words no longer stands.</param>
    /// <param name="now">The time.</param>
    internal void Touch(IEnumerable<Review> reviews, DateTimeOffset now)
    {
        var before = Status;
        Require(Take(IsSettledByVerdict ? Step.GoStale : Step.Change, now));
        if (Status != before && !IsSettledByVerdict)
        {
            BeginAnew(reviews, now);
        }
    }

    /// <summary>A new revision no longer has it.</summary>
    /// <param name="reviews">Those of this round.</param>
    /// <param name="now">The time.</param>
    internal void Vanish(IEnumerable<Review> reviews, DateTimeOffset now)
    {
        SetAside(IsSettledByVerdict ? [] : reviews, now);
        Require(Take(HasVerdict ? Step.GoStale : Step.Supersede, now));
        if (!HasVerdict)
        {
            Settle();
        }
    }

    /// <summary>Told once for each due date. No step, and no new version: nobody's edit fails for it.</summary>
    internal void GoOverdue(DateTimeOffset now) => OverdueAt = now;

    /// <summary>Whoever has done what they were at is no longer at work on it.</summary>
    internal void LetGo(string actor)
    {
        if (LockHolder == actor)
        {
            (LockHolder, LockedUntil) = (null, null);
        }
    }

    // What the steps themselves ask for beside the status: Dismiss, Retract and Propose say the same in their refusals.
    private bool IsOpenTo(Step step, bool isSecondAwaited) =>
        step == Step.Dismiss ? !HasVerdict
        : step == Step.Retract ? HasVerdict
        : step == Step.ProposeSecond ? isSecondAwaited
        : !isSecondAwaited || (step != Step.Approve && step != Step.RequestChanges);

    private bool IsSettledByVerdict => Status is ClaimStatuses.Published or ClaimStatuses.Corrected or ClaimStatuses.Stale;

    /// <param name="step">What is to happen.</param>
    /// <param name="now">The time.</param>
    /// <param name="further">Why not, where the status alone would allow it.</param>
    private Refusal? Take(Step step, DateTimeOffset now, Refusal? further = null)
    {
        if (step.From(Status) is not { } next)
        {
            return Refusal.Forbidden(Status, step);
        }

        if (further is not null)
        {
            return further;
        }

        (Status, UpdatedAt) = (next, now);
        Version++;
        return null;
    }

    private void Owe(DateTimeOffset dueAt) => (DueAt, OverdueAt) = (dueAt, null);

    private void Settle() => (DueAt, OverdueAt) = (null, null);

    private void BeginAnew(IEnumerable<Review> reviews, DateTimeOffset now)
    {
        SetAside(reviews, now);
        DismissalReason = null;
        Round++;
    }

    private static void SetAside(IEnumerable<Review> reviews, DateTimeOffset now)
    {
        foreach (var review in reviews)
        {
            review.SetAside(now);
        }
    }

    // What a revision does to a claim is allowed at every status, so that a refusal is our own fault.
    private void Require(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{Id}: {refusal.Detail}");
        }
    }
}
