using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Http;
using FactCheck.Verdicts.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Reviews;

/// <summary>A finding as it is sent: with a proposal, and with a correction.</summary>
internal record FindingRequest
{
    private const int MaxSummary = 500;
    private const int MaxExplanation = 20_000;
    private const int MaxEvidence = 50;
    private const int MaxUrl = 2_048;
    private const int MaxQuote = 2_000;
    private const int HashDigits = 64;

    /// <summary>A value of the workspace's rating scale; a scale of kind text has none.</summary>
    public int? Rating { get; init; }

    /// <summary>Instead of the value: the label of a rating, or what readers see of it.</summary>
    public string? RatingText { get; init; }

    public required string Summary { get; init; }

    /// <summary>Plain text.</summary>
    public required string Explanation { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <returns>Null when it can be taken.</returns>
    internal ProblemHttpResult? Problem(RatingScale scale) =>
        (Find(scale) is null
            ? Problems.Invalid("invalid-rating", $"rating is none of the workspace's scale: {string.Join(", ", scale.Ratings.Select(Named))}.", Rating is null ? "ratingText" : "rating")
            : null)
        ?? Words.Missing("summary", Summary, MaxSummary)
        ?? Words.Missing("explanation", Explanation, MaxExplanation)
        ?? (Evidence.Count > MaxEvidence
            ? Problems.Invalid("invalid-evidence", $"evidence has at most {MaxEvidence} entries.", "evidence")
            : Evidence.Select(Problem).FirstOrDefault(problem => problem is not null));

    /// <summary>Once it has no <see cref="Problem(RatingScale)"/>.</summary>
    internal Finding Read(RatingScale scale)
    {
        var rating = Find(scale) ?? throw new InvalidOperationException("A rating that is none of the scale was let through.");
        return new Finding
        {
            Rating = rating.Value,
            RatingText = rating.AlternateName,
            Summary = Summary.Trim(),
            Explanation = Explanation.Trim(),
            Evidence = [.. Evidence.Select(item => item with { ArchivedHash = item.ArchivedHash?.ToLowerInvariant() })],
        };
    }

    // Both may be sent, and then both must mean the same.
    private Rating? Find(RatingScale scale)
    {
        var byValue = Rating is null ? null : scale.Find(Rating, null);
        var byWords = RatingText is null ? null : scale.Find(null, RatingText);
        return Rating is not null && RatingText is not null && byValue != byWords ? null : byValue ?? byWords;
    }

    private static string Named(Rating rating) => rating.Value is { } value ? $"{value} ({rating.Label})" : rating.Label;

    private static ProblemHttpResult? Problem(Evidence item, int index)
    {
        var at = $"evidence[{index}]";
        return item is null ? Problems.Invalid("invalid-evidence", $"{at} is null.", at)
            : item.Url.Length > MaxUrl || item.Url.Contains('\0', StringComparison.Ordinal) || !Uri.TryCreate(item.Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)
                ? Problems.Invalid("invalid-evidence", $"{at}.url must be an http or https address of at most {MaxUrl} characters.", $"{at}.url")
            : !Enum.IsDefined(item.Stance) ? Problems.Invalid("invalid-evidence", $"{at}.stance is supports, refutes or context.", $"{at}.stance")
            : item.ArchivedHash is { } hash && (hash.Length != HashDigits || !hash.All(char.IsAsciiHexDigit))
                ? Problems.Invalid("invalid-evidence", $"{at}.archivedHash is a SHA-256 in {HashDigits} hexadecimal digits.", $"{at}.archivedHash")
            : Words.Problem($"{at}.quote", item.Quote, MaxQuote);
    }
}
