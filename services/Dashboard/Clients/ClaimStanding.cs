namespace FactCheck.Dashboard.Clients;

/// <summary>Who is at work on a claim: a courtesy that keeps nobody from writing.</summary>
public sealed record ClaimLock(string Holder, DateTimeOffset Until);

/// <summary>The latest proposal of the review that is open; its words are hidden while a second verdict is awaited.</summary>
public sealed record OpenReview
{
    public required string Id { get; init; }

    public required string State { get; init; }

    public required string Author { get; init; }

    public string? RatingText { get; init; }

    public string? ChangeRequest { get; init; }

    public bool IsHidden { get; init; }
}

/// <summary>Version is 0 before it is published.</summary>
public sealed record ClaimVerdict(string Id, string Status, int Version, string? RatingText, string? Slug);

/// <summary>The steps of a review, as the API names them.</summary>
internal static class Steps
{
    internal const string Assign = "assign";
    internal const string Start = "start";
    internal const string Propose = "propose";
    internal const string RequestChanges = "request-changes";
    internal const string Approve = "approve";
    internal const string Publish = "publish";
    internal const string Correct = "correct";
    internal const string Retract = "retract";
    internal const string Dismiss = "dismiss";
    internal const string Reopen = "reopen";
}
