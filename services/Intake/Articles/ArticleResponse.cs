namespace FactCheck.Intake.Articles;

/// <summary>An article as the API shows it: what is known of it, and how far its latest (or the asked) revision has come.</summary>
internal sealed record ArticleResponse
{
    internal const string Example =
        """
        {
          "id": "art_019a8f2ee5b07d0c9f4be1c8a2d7f310", "revision": 1, "status": "checked", "externalId": "desk-1", "url": "https://news.example/budget-vote",
          "title": "Budget vote", "language": "en", "visibility": "published",
          "contentHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "claimCount": 2, "flaggedClaimCount": 1,
          "receivedAt": "2026-01-31T18:00:00Z", "checkedAt": "2026-01-31T18:00:01Z"
        }
        """;

    public required string Id { get; init; }

    public required int Revision { get; init; }

    /// <summary>received, extracting, attributing, checked or failed.</summary>
    public required string Status { get; init; }

    /// <summary>Why it failed; absent otherwise.</summary>
    public string? FailureReason { get; init; }

    public string? ExternalId { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Desk { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Language { get; init; }

    public required string Visibility { get; init; }

    public required string ContentHash { get; init; }

    public int? ClaimCount { get; init; }

    public int? FlaggedClaimCount { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Only on a single revision.</summary>
    public string? Text { get; init; }
}
