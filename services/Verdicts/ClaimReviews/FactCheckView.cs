using FactCheck.Language;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Reviews;
using FactCheck.Verdicts.Settings;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>The words of a public page. Plain text all of them, but for the JSON-LD, which its writer has encoded.</summary>
public sealed record FactCheckView
{
    public required string Language { get; init; }

    public required string Publisher { get; init; }

    public string? PublisherUrl { get; init; }

    public required string Claim { get; init; }

    public string? Claimant { get; init; }

    public string? ArticleTitle { get; init; }

    public string? ArticleUrl { get; init; }

    public required string Rating { get; init; }

    public GradeView? Grade { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> Explanation { get; init; }

    public required IReadOnlyList<EvidenceView> Evidence { get; init; }

    /// <summary>The last first.</summary>
    public required IReadOnlyList<CorrectionView> Corrections { get; init; }

    public required bool IsRetracted { get; init; }

    /// <summary>The article no longer says what was checked.</summary>
    public required bool IsStale { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required int Version { get; init; }

    /// <summary>Of the workspace.</summary>
    public required string Feed { get; init; }

    public required string JsonLd { get; init; }

    internal static FactCheckView Of(PublishedVerdict verdict)
    {
        var (current, publisher) = (verdict.Current, verdict.House.Publisher);
        return new FactCheckView
        {
            Language = publisher.Language,
            Publisher = publisher.Name,
            PublisherUrl = publisher.Url,
            Claim = current.Claim.Text,
            Claimant = Joined(current.Claim.Claimant, current.Claim.ClaimantTitle),
            ArticleTitle = current.Claim.ArticleTitle,
            ArticleUrl = WebAddress.IsOne(current.Claim.ArticleUrl) ? current.Claim.ArticleUrl : null,
            Rating = current.RatingText,
            Grade = verdict.Grade is { } grade ? GradeView.Of(grade, verdict.House.Scale) : null,
            Summary = current.Summary,
            Explanation = current.Explanation.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Evidence = [.. current.Evidence.Select(EvidenceView.Of)],
            Corrections = [.. verdict.Corrections.Select(version => new CorrectionView(version.Kind == VerdictStatuses.Retracted, version.PublishedAt, version.Note!))],
            IsRetracted = verdict.IsRetracted,
            IsStale = verdict.Status == VerdictStatuses.Stale,
            PublishedAt = verdict.First.PublishedAt,
            ChangedAt = current.PublishedAt,
            Version = current.Version,
            Feed = $"/feeds/claimreview.rss?workspace={current.WorkspaceId:N}",
            JsonLd = verdict.ToMarkup().ToJson(),
        };
    }

    private static string? Joined(string? name, string? title) => name is null || title is null ? name : $"{name}, {title}";
}

/// <summary>Where a rating stands among those of its scale, from 1, the worst.</summary>
public sealed record GradeView(int Place, int Places, bool IsNegative)
{
    internal static GradeView Of((int Value, int Worst, int Best) grade, RatingScale scale) => new(
        scale.Ratings.Count(rating => rating.Value <= grade.Value),
        scale.Ratings.Count,
        scale.Find(grade.Value, null)!.Negative);
}

/// <param name="Url">Null where it is none that a reader may be sent to.</param>
/// <param name="Name">The site, or what stands there instead of an address.</param>
/// <param name="Quote">The words there that matter.</param>
/// <param name="Stance">supports, refutes or context.</param>
public sealed record EvidenceView(string? Url, string Name, string? Quote, string Stance)
{
    internal static EvidenceView Of(Evidence evidence)
    {
        var isAddress = WebAddress.IsOne(evidence.Url);
        return new EvidenceView(
            isAddress ? evidence.Url : null, isAddress ? new Uri(evidence.Url).IdnHost : evidence.Url, evidence.Quote, KebabCase.Of(evidence.Stance));
    }
}

public sealed record CorrectionView(bool IsRetraction, DateTimeOffset At, string Note);
