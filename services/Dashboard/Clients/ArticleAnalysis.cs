namespace FactCheck.Dashboard.Clients;

/// <summary>The parts of <c>GET /v1/articles/{id}/analysis</c> that the page draws. Offsets are UTF-16 code units, half-open.</summary>
internal sealed record ArticleAnalysis
{
    public int? Revision { get; init; }

    public string? Language { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<AnalysedAttribution> Attributions { get; init; } = [];

    public IReadOnlyList<AnalysedClaim> Claims { get; init; } = [];
}

internal sealed record AnalysedAttribution
{
    public required string Id { get; init; }

    public IReadOnlyList<Extent> Source { get; init; } = [];

    public required Extent Cue { get; init; }

    public IReadOnlyList<Extent> Content { get; init; } = [];

    public required string SourceClass { get; init; }

    public string? Stance { get; init; }

    public string? Quote { get; init; }

    public ClaimSpeaker? Speaker { get; init; }
}

internal sealed record AnalysedClaim
{
    public required string Id { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public IReadOnlyList<string> AttributedTo { get; init; } = [];

    public IReadOnlyList<ClaimFlag> Flags { get; init; } = [];
}

internal sealed record Extent(int Start, int End);
