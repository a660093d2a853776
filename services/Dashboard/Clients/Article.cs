using FactCheck.Contracts.Articles;

namespace FactCheck.Dashboard.Clients;

/// <summary>An article as <c>GET /v1/articles</c> tells it.</summary>
public sealed record Article
{
    public required string Id { get; init; }

    public required int Revision { get; init; }

    /// <summary>received, extracting, attributing, checked or failed.</summary>
    public required string Status { get; init; }

    public string? FailureReason { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Visibility { get; init; }

    public int? ClaimCount { get; init; }

    public int? FlaggedClaimCount { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    internal bool IsFinal => Status is ArticleStages.Checked or ArticleStages.Failed;

    internal bool IsEmbargoed => Visibility == Visibilities.Embargoed;
}

/// <summary>What a submission is answered with.</summary>
internal sealed record ArticleReceipt(string Id, int Revision, string Status);
