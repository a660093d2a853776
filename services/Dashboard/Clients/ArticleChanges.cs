namespace FactCheck.Dashboard.Clients;

/// <summary>What became of an article's claims between two revisions, as <c>GET /v1/articles/{id}/changes</c> tells it.</summary>
public sealed record ArticleChanges
{
    public required ChangedRevision From { get; init; }

    public required ChangedRevision To { get; init; }

    /// <summary>How many say the same at the same place.</summary>
    public int Unchanged { get; init; }

    public IReadOnlyList<ClaimSide> Added { get; init; } = [];

    public IReadOnlyList<ClaimSide> Removed { get; init; } = [];

    public IReadOnlyList<MovedClaim> Moved { get; init; } = [];

    public IReadOnlyList<ChangedClaim> Changed { get; init; } = [];

    internal int Count => Added.Count + Removed.Count + Changed.Count;
}

public sealed record ChangedRevision(int Revision);

public sealed record ClaimSide(string Id, string Text)
{
    public IReadOnlyList<ClaimAttribution> Attributions { get; init; } = [];
}

public sealed record MovedClaim(string Id, string Text);

/// <summary>Aspects are words, quote, number, source, stance, hedge.</summary>
public sealed record ChangedClaim(string Id, IReadOnlyList<string> Aspects, ClaimSide Before, ClaimSide After);
