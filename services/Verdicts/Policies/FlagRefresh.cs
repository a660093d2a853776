namespace FactCheck.Verdicts.Policies;

/// <summary>A workspace whose waiting claims are to be held to new settings, and how far that has come.</summary>
internal sealed class FlagRefresh
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>The articles older than this one are still to be done; null where all are.</summary>
    public Guid? Before { get; private set; }

    /// <summary>The order of their turns; after a failure the time of the next try.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    internal void Advance(Guid article) => Before = article;
}
