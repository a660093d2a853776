namespace FactCheck.Verdicts.Sources;

/// <summary>Whom a name means: what later articles go by, and what merging and splitting change.</summary>
internal sealed class SourceName
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>A key of <see cref="SourceIdentity"/>, with or without the title.</summary>
    public required string Key { get; init; }

    public required Guid SourceId { get; set; }
}
