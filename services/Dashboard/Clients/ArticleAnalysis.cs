namespace FactCheck.Dashboard.Clients;

/// <summary>The parts of <c>GET /v1/articles/{id}/analysis</c> that the page draws. Offsets are UTF-16 code units, half-open.</summary>
public sealed record ArticleAnalysis
{
    public int? Revision { get; init; }

    public string? Language { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<AnalysedAttribution> Attributions { get; init; } = [];

    /// <summary>Who stands behind the attributions, each once; none in an analysis that is older than the registry.</summary>
    public IReadOnlyList<AnalysedSource> Sources { get; init; } = [];

    public IReadOnlyList<AnalysedClaim> Claims { get; init; } = [];

    /// <summary>What the article rests on: links, documents, studies, interviews, broadcasts.</summary>
    public IReadOnlyList<AnalysedCitation> Citations { get; init; } = [];
}

public sealed record AnalysedCitation(string? Id, string Kind, int Start, int End, string Text, string? Url = null)
{
    /// <summary>Analyses older than the ids are told apart by place.</summary>
    internal string Key => Id is { Length: > 0 } id ? id : $"c{Start}-{End}";
}

public sealed record AnalysedAttribution
{
    public required string Id { get; init; }

    public IReadOnlyList<Extent> Source { get; init; } = [];

    public required Extent Cue { get; init; }

    public IReadOnlyList<Extent> Content { get; init; } = [];

    public required string SourceClass { get; init; }

    public string? Stance { get; init; }

    public string? Quote { get; init; }

    public ClaimSpeaker? Speaker { get; init; }

    /// <summary>The cue says that it was not said.</summary>
    public bool Negated { get; init; }

    /// <summary>The cue leaves open whether it was.</summary>
    public bool Hedged { get; init; }

    public SourceDetails? SourceDetails { get; init; }

    /// <summary>0 to 1: how likely the whole is right.</summary>
    public double? Confidence { get; init; }

    internal ClaimAttribution Summary => new()
    {
        Id = Id,
        Source = Source.Count == 0 ? null : Words(Source),
        SourceClass = SourceClass,
        Speaker = Speaker,
        Cue = Cue.Text,
        Stance = Stance,
        Quote = Quote,
    };

    internal string Said => Words(Content);

    private static string Words(IReadOnlyList<Extent> pieces) => string.Join(" … ", pieces.Select(piece => piece.Text));
}

/// <summary>How the text describes a source; null where it does not say.</summary>
public sealed record SourceDetails
{
    public Extent? Affiliation { get; init; }

    public Extent? Nationality { get; init; }

    /// <summary>How it can know: "familiar with the assessment".</summary>
    public Extent? Basis { get; init; }

    /// <summary>Why it is not named: "because the talks are private".</summary>
    public Extent? AnonymityReason { get; init; }
}

/// <summary>One source of the article, however often and by whatever words it is named.</summary>
public sealed record AnalysedSource
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public required string Class { get; init; }

    /// <summary>Ids of its attributions.</summary>
    public IReadOnlyList<string> Attributions { get; init; } = [];
}

public sealed record AnalysedClaim
{
    public required string Id { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public IReadOnlyList<string> AttributedTo { get; init; } = [];

    public IReadOnlyList<ClaimFlag> Flags { get; init; } = [];
}

public sealed record Extent(int Start, int End, string? Text = null);
