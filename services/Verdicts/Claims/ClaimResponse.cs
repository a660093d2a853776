using FactCheck.Hosting.Http;
using FactCheck.Language;
using FactCheck.Verdicts.Articles;

namespace FactCheck.Verdicts.Claims;

/// <summary>A claim as the API shows it.</summary>
internal sealed record ClaimResponse
{
    internal const string Example =
        """
        {
          "id": "clm_019a8f2ee9c47a11b3d05f6e2a9c8b41", "status": "detected", "priority": 212, "text": "Taxes will rise by 5 percent next year", "start": 0, "end": 38,
          "selectors": [{ "type": "TextPositionSelector", "start": 0, "end": 38 }],
          "types": ["quantity", "prediction"], "checkWorthiness": 0.91, "verifiability": 0.88,
          "article": { "id": "art_019a8f2ee5b07d0c9f4be1c8a2d7f310", "revision": 1, "title": "Budget vote", "visibility": "published" },
          "attributions": [{
            "id": "a1", "source": "two officials familiar with the plan", "sourceClass": "unnamed-official", "cue": "said",
            "stance": "neutral", "quote": "indirect", "confidence": 0.93
          }],
          "flags": [{ "rule": "anonymous-only", "severity": "warn", "reason": "Only unnamed sources say so." }],
          "matches": [], "next": ["triage", "assign", "dismiss"], "detectedAt": "2026-01-31T18:00:01Z", "updatedAt": "2026-01-31T18:00:01Z", "version": 1
        }
        """;

    public required string Id { get; init; }

    /// <summary>detected, triaged, assigned, in-review, proposed, changes-requested, approved, published, corrected, retracted, stale, dismissed or superseded.</summary>
    public required string Status { get; init; }

    /// <summary>The queue's order, the highest first: severity × reach × age, as a number that does not change with time.</summary>
    public required int Priority { get; init; }

    public required string Text { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The claim's anchors after the W3C Web Annotation model: by its words, and by its place.</summary>
    public required IReadOnlyList<Selector> Selectors { get; init; }

    /// <summary>The stretches that make the claim, where its source interrupts it; empty where it is one stretch.</summary>
    public required IReadOnlyList<Mention> Parts { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The words that show each type.</summary>
    public required IReadOnlyList<TypeCue> TypeCues { get; init; }

    public required double CheckWorthiness { get; init; }

    public required double Verifiability { get; init; }

    /// <summary>Experimental; null where the engine that read the claim did not say.</summary>
    public required double? Subjectivity { get; init; }

    /// <summary>What drove the scores, in words, score by score, the weightiest first.</summary>
    public required IReadOnlyList<ScoreReason> Reasons { get; init; }

    public required IReadOnlyList<Quantity> Quantities { get; init; }

    public required IReadOnlyList<Mention> Hedges { get; init; }

    public required IReadOnlyList<Mention> Negations { get; init; }

    public required IReadOnlyList<Mention> Conditions { get; init; }

    /// <summary>The citations that the claim rests on.</summary>
    public required IReadOnlyList<ClaimCitation> RestsOn { get; init; }

    public required ClaimArticle Article { get; init; }

    public required IReadOnlyList<ClaimAttribution> Attributions { get; init; }

    public required IReadOnlyList<Flag> Flags { get; init; }

    public required IReadOnlyList<ClaimMatch> Matches { get; init; }

    public string? DismissalReason { get; init; }

    /// <summary>The user, or the API key, who is to review it.</summary>
    public string? Assignee { get; init; }

    /// <summary>Until when it should be decided; absent where nothing is owed.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Who is at work on it now.</summary>
    public ClaimLock? Lock { get; init; }

    /// <summary>The latest proposal of the review that is open.</summary>
    public OpenReview? OpenReview { get; init; }

    public ClaimVerdict? Verdict { get; init; }

    /// <summary>The steps that its state allows now: triage, assign, start, propose, approve, request-changes, publish, correct, retract, dismiss or reopen. Who may take each is another matter.</summary>
    public required IReadOnlyList<string> Next { get; init; }

    public required DateTimeOffset DetectedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The number in the ETag.</summary>
    public required int Version { get; init; }

    internal static ClaimResponse From(Claim claim, ArticleHeading article) => new()
    {
        Id = PublicId.Format(PublicId.Claim, claim.Id),
        Status = claim.Status,
        Priority = claim.Priority,
        Text = claim.Text,
        Start = claim.Start,
        End = claim.End,
        Selectors = [Selector.Quote(claim.Text, claim.Prefix, claim.Suffix), Selector.Position(claim.Start, claim.End)],
        Parts = claim.Details.Parts,
        Types = claim.Types,
        TypeCues = claim.Details.TypeCues,
        CheckWorthiness = claim.CheckWorthiness,
        Verifiability = claim.Verifiability,
        Subjectivity = claim.Details.Subjectivity,
        Reasons = claim.Details.Reasons,
        Quantities = claim.Quantities,
        Hedges = claim.Hedges,
        Negations = claim.Details.Negations,
        Conditions = claim.Details.Conditions,
        RestsOn = claim.Details.RestsOn,
        Article = new ClaimArticle(
            PublicId.Format(PublicId.Article, claim.ArticleId), claim.Revision, article.Title, article.Url, article.Visibility),
        Attributions = claim.Attributions,
        Flags = claim.Flags,
        Matches = claim.Matches,
        DismissalReason = claim.DismissalReason,
        Assignee = claim.Assignee,
        DueAt = claim.DueAt,
        Next = claim.Next(),
        DetectedAt = claim.DetectedAt,
        UpdatedAt = claim.UpdatedAt,
        Version = claim.Version,
    };

    /// <summary>Without the attributions below the confidence; the claim stays, whoever makes it.</summary>
    internal ClaimResponse AtLeast(double minConfidence) =>
        this with { Attributions = [.. Attributions.Where(attribution => attribution.Confidence >= minConfidence)] };
}

/// <summary>The article that a claim stands in.</summary>
internal sealed record ClaimArticle(string Id, int Revision, string? Title, string? Url, string Visibility);

/// <summary>TextQuoteSelector (exact, prefix, suffix) or TextPositionSelector (start, end).</summary>
internal sealed record Selector
{
    public required string Type { get; init; }

    public string? Exact { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    internal static Selector Quote(string exact, string prefix, string suffix) =>
        new() { Type = "TextQuoteSelector", Exact = exact, Prefix = prefix, Suffix = suffix };

    internal static Selector Position(int start, int end) => new() { Type = "TextPositionSelector", Start = start, End = end };
}
