namespace FactCheck.Verdicts.Sources;

/// <summary>On whose word the latest revision of an article rests, in figures: a report adds these up and reads no document.</summary>
internal sealed class ArticleSourcing
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    public required int Revision { get; set; }

    public string? Title { get; set; }

    public string? Desk { get; set; }

    public required string[] Authors { get; set; }

    /// <summary>When it was published, or checked where that is not known.</summary>
    public required DateTimeOffset DatedAt { get; set; }

    public required int Claims { get; set; }

    /// <summary>Those that somebody is said to make.</summary>
    public required int AttributedClaims { get; set; }

    /// <summary>Those that rest on unnamed sources alone.</summary>
    public required int AnonymousClaims { get; set; }
}
