using FactCheck.Hosting.Http;

namespace FactCheck.Verdicts.Reviews;

/// <summary>A proposal as the API shows it.</summary>
internal sealed record ReviewResponse
{
    internal const string Example =
        """
        {
          "id": "rev_019a8f2ef0a07e11b2c3d4e5f6a7b8c9", "round": 1, "state": "proposed", "author": "usr_019a8f2eed507b2a9c3de4f5a6b7c8d9", "rating": 2, "ratingText": "Mostly does not hold up",
          "summary": "The rate rose by a third, and did not double.", "explanation": "The table of the tax office has the rates of every year.",
          "evidence": [{ "url": "https://statistics.example/tax", "stance": "refutes" }], "isBlind": false, "isHidden": false, "proposedAt": "2026-01-31T19:00:00Z"
        }
        """;

    public required string Id { get; init; }

    /// <summary>From 1; one more whenever the claim's review began anew.</summary>
    public required int Round { get; init; }

    /// <summary>proposed, changes-requested, approved or set-aside.</summary>
    public required string State { get; init; }

    public required string Author { get; init; }

    /// <summary>Null where the scale is words alone, or what it says is hidden.</summary>
    public int? Rating { get; init; }

    public string? RatingText { get; init; }

    public string? Summary { get; init; }

    /// <summary>Plain text: encode it before it is shown.</summary>
    public string? Explanation { get; init; }

    public IReadOnlyList<Evidence>? Evidence { get; init; }

    /// <summary>One of two that were written without sight of each other.</summary>
    public required bool IsBlind { get; init; }

    /// <summary>What it says is shown to its author alone until the second verdict stands.</summary>
    public required bool IsHidden { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Who approved it or asked for changes.</summary>
    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What has to change.</summary>
    public string? ChangeRequest { get; init; }

    internal static ReviewResponse From(Review review, string reader)
    {
        var shown = review.IsHiddenFrom(reader) ? null : review.Finding;
        return new ReviewResponse
        {
            Id = PublicId.Format(PublicId.Review, review.Id),
            Round = review.Round,
            State = review.State,
            Author = review.Author,
            Rating = shown?.Rating,
            RatingText = shown?.RatingText,
            Summary = shown?.Summary,
            Explanation = shown?.Explanation,
            Evidence = shown?.Evidence,
            IsBlind = review.IsBlind,
            IsHidden = shown is null,
            ProposedAt = review.ProposedAt,
            DecidedBy = review.DecidedBy,
            DecidedAt = review.DecidedAt,
            ChangeRequest = review.ChangeRequest,
        };
    }
}
