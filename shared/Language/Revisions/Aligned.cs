using System.Text.Json.Serialization;

namespace FactCheck.Language.Revisions;

/// <summary>What became of a claim or an attribution between two revisions.</summary>
public enum RevisionChange
{
    /// <summary>The same words by the same source, at the same offsets.</summary>
    Unchanged,

    /// <summary>The same words by the same source, at other offsets.</summary>
    Moved,
    Changed,

    /// <summary>Only in the earlier revision: nothing in the later is near enough to it.</summary>
    Gone,

    /// <summary>Only in the later revision.</summary>
    New,
}

/// <summary>A claim in two revisions.</summary>
public sealed record AlignedClaim
{
    public required RevisionChange Change { get; init; }

    /// <summary>Null where it is new.</summary>
    public Claim? Before { get; init; }

    /// <summary>Null where it is gone.</summary>
    public Claim? After { get; init; }

    /// <summary>Null where nothing changed.</summary>
    public ClaimRevision? Revised { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> Aspects => Revised?.Aspects ?? [];
}

/// <summary>An attribution in two revisions.</summary>
public sealed record AlignedAttribution
{
    public required RevisionChange Change { get; init; }

    /// <summary>Null where it is new.</summary>
    public AttributionRelation? Before { get; init; }

    /// <summary>Null where it is gone.</summary>
    public AttributionRelation? After { get; init; }

    /// <summary>Of <see cref="ClaimAspects"/>, what changed.</summary>
    public IReadOnlyList<string> Aspects { get; init; } = [];
}
