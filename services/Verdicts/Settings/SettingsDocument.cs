namespace FactCheck.Verdicts.Settings;

/// <summary>One version of a document that a workspace is run by; the latest is in force, the earlier ones are kept.</summary>
internal sealed class SettingsDocument
{
    internal const string Policy = "policy";
    internal const string RatingScale = "rating-scale";
    internal const string ReviewSettings = "review-settings";
    internal const string Publisher = "publisher";

    public required Guid WorkspaceId { get; init; }

    public required string Kind { get; init; }

    /// <summary>From 2: the first is the one that everybody starts with, and is stored nowhere.</summary>
    public required int Version { get; init; }

    public required string Document { get; init; }

    /// <summary>A user's or an API key's id.</summary>
    public required string Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
