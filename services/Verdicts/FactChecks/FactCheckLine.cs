using FactCheck.Hosting.Http;
using FactCheck.Language.Matching;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>One past fact-check as it is imported: a line of NDJSON.</summary>
internal sealed record FactCheckLine
{
    internal const int MaxId = 255;
    private const int MaxClaim = 4_000;
    private const int MaxOther = 10_000;

    /// <summary>Your own id of it; with it, another import changes this one.</summary>
    public required string Id { get; init; }

    /// <summary>The claim that was checked.</summary>
    public required string Claim { get; init; }

    /// <summary>The headline over the check; it is searched with the claim.</summary>
    public string? Title { get; init; }

    public string? Claimant { get; init; }

    public DateOnly? ClaimDate { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    /// <summary>A value of the rating scale; leave it out where the rating is words alone.</summary>
    public int? Rating { get; init; }

    public string? RatingText { get; init; }

    public string? Summary { get; init; }

    public DateOnly? ReviewedAt { get; init; }

    public string? Language { get; init; }

    /// <summary>The newsroom's own claim that it is about; no import says that.</summary>
    internal Guid? ClaimId { get; init; }

    internal MatchText Text => new(Claim, Title);

    /// <returns>The field at fault and a sentence about it; null when the line is good.</returns>
    internal (string Field, string Detail)? Fault() =>
        Id.Length is 0 or > MaxId ? ("id", $"id must have 1 to {MaxId} characters.")
        : PublicId.TryParse(PublicId.Verdict, Id, out _) ? ("id", "id must not be that of a verdict: what is published here is among the past fact-checks already.")
        : string.IsNullOrWhiteSpace(Claim) || Claim.Length > MaxClaim ? ("claim", $"claim must have 1 to {MaxClaim} characters.")
        : Texts.Any(text => text?.Length > MaxOther) ? ("summary", $"No text may be longer than {MaxOther} characters.")
        : Texts.Any(text => text?.Contains('\0', StringComparison.Ordinal) == true) ? ("claim", "No text may hold U+0000.")
        : Url is not null && !(Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") ? ("url", "url must be an absolute http or https address.")
        : null;

    private IEnumerable<string?> Texts => [Id, Claim, Title, Claimant, Url, Publisher, RatingText, Summary, Language];
}
