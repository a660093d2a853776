using System.Text.Json;
using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Review.Deciding;

/// <summary>What a reviewer is writing. The browser keeps a copy of it until it is sent, so that neither a conflict nor an expired session loses a word.</summary>
public sealed class FindingDraft
{
    // Whatever stands in the browser is not ours: no more of it is read than a form could hold.
    private const int MaxKept = 200_000;

    public string? RatingText { get; set; }

    public string Summary { get; set; } = "";

    public string Explanation { get; set; } = "";

    public string Note { get; set; } = "";

    public IList<EvidenceDraft> Evidence { get; init; } = [];

    internal bool IsEmpty => RatingText is null && Summary.Length == 0 && Explanation.Length == 0 && Note.Length == 0 && Evidence.All(row => row.IsEmpty);

    internal static FindingDraft Of(Proposal proposal, RatingScale scale) =>
        Of(scale.Find(proposal.RatingText)?.Label, proposal.Summary, proposal.Explanation, proposal.Evidence);

    internal static FindingDraft Of(VerdictVersion version, RatingScale scale) =>
        Of(scale.Find(version.RatingText)?.Label, version.Summary, version.Explanation, version.Evidence);

    /// <returns>Null where nothing was kept, or nothing that could be read.</returns>
    internal static FindingDraft? Read(string? kept)
    {
        if (string.IsNullOrEmpty(kept) || kept.Length > MaxKept)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<FindingDraft>(kept, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>What is still missing, as a sentence; null when it can be sent. The API has the last word.</returns>
    internal string? Lacks() =>
        RatingText is null ? "Choose a rating first (keys 1 to 6)."
        : string.IsNullOrWhiteSpace(Summary) ? "Say it in a sentence or two: the summary is missing."
        : string.IsNullOrWhiteSpace(Explanation) ? "Say why: the explanation is missing."
        : null;

    internal Finding ToFinding(bool withNote = false) => new()
    {
        RatingText = RatingText,
        Summary = Summary,
        Explanation = Explanation,
        Evidence = [.. Evidence.Where(row => !row.IsEmpty).Select(row => new Evidence(row.Url.Trim(), string.IsNullOrWhiteSpace(row.Quote) ? null : row.Quote.Trim(), row.Stance))],
        Note = withNote ? Note : null,
    };

    private static FindingDraft Of(string? rating, string? summary, string? explanation, IReadOnlyList<Evidence>? evidence) => new()
    {
        RatingText = rating,
        Summary = summary ?? "",
        Explanation = explanation ?? "",
        Evidence = [.. (evidence ?? []).Select(item => new EvidenceDraft { Url = item.Url, Quote = item.Quote ?? "", Stance = item.Stance })],
    };
}

/// <summary>One row of evidence; an empty one is not sent.</summary>
public sealed class EvidenceDraft
{
    internal const string Refutes = "refutes";

    public string Url { get; set; } = "";

    public string Quote { get; set; } = "";

    public string Stance { get; set; } = Refutes;

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Url) && string.IsNullOrWhiteSpace(Quote);
}
