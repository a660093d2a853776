using FactCheck.Hosting.Security;
using static FactCheck.Verdicts.Claims.ClaimStatuses;

namespace FactCheck.Verdicts.Claims;

/// <summary>
/// One step of a claim's review: from which statuses it may be taken, where it leads, and the scope it needs. These are
/// all there are, and nothing else decides what may follow what.
/// </summary>
internal sealed class Step
{
    internal static readonly Step Triage = new("triage", "claim", "triaged", Scopes.ReviewsWrite, ([Detected], Triaged));

    /// <summary>Somebody else takes over at any status (absence): what was only begun goes back to assigned, what was proposed or decided stays.</summary>
    internal static readonly Step Assign = new(
        "assign", "claim", "assigned",
        Scopes.ReviewsWrite,
        ([Detected, Triaged, Assigned, InReview], Assigned),
        ([Proposed], Proposed),
        ([ChangesRequested], ChangesRequested),
        ([Approved], Approved),
        ([Published], Published),
        ([Corrected], Corrected),
        ([Retracted], Retracted),
        ([Stale], Stale));

    internal static readonly Step Start = new("start", "claim", "started", Scopes.ReviewsWrite, ([Assigned, ChangesRequested], InReview));

    internal static readonly Step Propose = new("propose", "review", "proposed", Scopes.ReviewsWrite, ([InReview], Proposed));

    /// <summary>The second verdict, where the first is hidden until both stand.</summary>
    internal static readonly Step ProposeSecond = new("propose", "review", "proposed", Scopes.ReviewsWrite, ([Proposed], Proposed));

    internal static readonly Step RequestChanges = new("request-changes", "review", "changes-requested", Scopes.ReviewsWrite, ([Proposed], ChangesRequested));

    internal static readonly Step Approve = new("approve", "review", "approved", Scopes.VerdictsPublish, ([Proposed], Approved));

    internal static readonly Step Publish = new("publish", "verdict", "published", Scopes.VerdictsPublish, ([Approved], Published));

    internal static readonly Step Correct = new("correct", "verdict", "corrected", Scopes.VerdictsPublish, ([Published, Corrected, Stale], Corrected));

    /// <summary>While a published verdict is looked at again it can still be withdrawn at once; the claim's own guard asks that one stands.</summary>
    internal static readonly Step Retract = new(
        "retract", "verdict", "retracted",
        Scopes.VerdictsPublish,
        ([Published, Corrected, Stale, Assigned, InReview, Proposed, ChangesRequested, Approved], Retracted));

    internal static readonly Step Dismiss = new("dismiss", "claim", "dismissed", Scopes.ReviewsWrite, ([Detected, Triaged, Assigned, InReview, ChangesRequested], Dismissed));

    internal static readonly Step Reopen = new(
        "reopen", "claim", "reopened", Scopes.ReviewsWrite, ([Dismissed], Detected), ([Approved, Published, Corrected, Retracted, Stale], Assigned));

    /// <summary>A revision says the claim otherwise: what was decided about the old words is open again.</summary>
    internal static readonly Step Change = new(
        "change", "claim", "changed",
        null,
        ([Detected, Dismissed, Superseded], Detected),
        ([Triaged], Triaged),
        ([Assigned, Proposed, Approved], Assigned),
        ([InReview], InReview),
        ([ChangesRequested], ChangesRequested),
        ([Retracted], Retracted));

    /// <summary>A revision touches, or no longer has, a claim whose verdict is published.</summary>
    internal static readonly Step GoStale = new(
        "go-stale", "claim", "made stale", null, ([Published, Corrected, Stale, Assigned, InReview, Proposed, ChangesRequested, Approved], Stale));

    /// <summary>A revision no longer has the claim, and no published verdict stands on it.</summary>
    internal static readonly Step Supersede = new(
        "supersede", "claim", "superseded",
        null,
        ([Detected, Triaged, Assigned, InReview, Proposed, ChangesRequested, Approved, Dismissed], Superseded),
        ([Retracted], Retracted));

    /// <summary>A reviewer says of a past fact-check that it says the same, or that it does not: at any status, and the claim stays where it is. No part of the diagram.</summary>
    internal static readonly Step AcceptMatch = new("accept-match", "claim", "match-accepted", Scopes.ReviewsWrite, [.. ClaimStatuses.All.Select(status => ((string[])[status], status))]);

    internal static readonly Step RejectMatch = new("reject-match", "claim", "match-rejected", Scopes.ReviewsWrite, [.. ClaimStatuses.All.Select(status => ((string[])[status], status))]);

    private readonly Dictionary<string, string> leads;

    private Step(string name, string topic, string done, string? scope, params (string[] From, string To)[] rows)
    {
        (Name, Topic, Done, Scope) = (name, topic, done, scope);
        leads = rows.SelectMany(row => row.From, (row, from) => (from, row.To)).ToDictionary(lead => lead.from, lead => lead.To);
    }

    internal static IReadOnlyList<Step> All { get; } =
        [Triage, Assign, Start, Propose, ProposeSecond, RequestChanges, Approve, Publish, Correct, Retract, Dismiss, Reopen, Change, GoStale, Supersede];

    /// <summary>As a caller asks for it: "request-changes".</summary>
    internal string Name { get; }

    /// <summary>What the step is about: claim, review or verdict.</summary>
    internal string Topic { get; }

    /// <summary>What has happened to the claim then: for events, the audit and sentences.</summary>
    internal string Done { get; }

    /// <summary>What a caller needs; null for what only a new revision does.</summary>
    internal string? Scope { get; }

    /// <returns>Null where this step cannot be taken from there.</returns>
    internal string? From(string status) => leads.GetValueOrDefault(status);
}
