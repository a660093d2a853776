using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Verdicts.ClaimReviews;
using FactCheck.Verdicts.Settings;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>
/// Reads others' ClaimReviews out of JSON-LD as it is found in the wild: one, several in an array or a @graph, or a DataFeed
/// such as the dump of Data Commons; with names where things should stand and lists where one should. Ratings are taken in
/// words: another house's numbers mean nothing on this one's scale.
/// </summary>
internal static class ClaimReviewReader
{
    // As deep as a review can lie in a dump: document, @graph, feed, element, item.
    private const int MaxNesting = 8;

    private static readonly string[] Containers = ["@graph", "dataFeedElement", "item"];

    internal static IEnumerable<FactCheckLine> Read(JsonElement document) => Reviews(document, MaxNesting).Select(ToLine);

    private static IEnumerable<JsonElement> Reviews(JsonElement node, int nesting) =>
        nesting is 0 ? []
        : node.ValueKind is JsonValueKind.Array ? node.EnumerateArray().SelectMany(item => Reviews(item, nesting - 1))
        : node.ValueKind is not JsonValueKind.Object ? []
        : Is(node, "ClaimReview") ? [node]
        : Containers.SelectMany(member => node.TryGetProperty(member, out var inner) ? Reviews(inner, nesting - 1) : []);

    private static FactCheckLine ToLine(JsonElement review)
    {
        var reviewed = First(review, "itemReviewed");
        var rating = First(review, "reviewRating");
        var claim = Text(review, "claimReviewed") ?? Text(reviewed, "text") ?? Text(reviewed, "name") ?? "";
        var url = Text(review, "url");
        return new FactCheckLine
        {
            // A blank node's (_:b0) is another's in the next document.
            Id = Text(review, "@id") is { Length: <= FactCheckLine.MaxId } id && WebAddress.IsOne(id) ? id : Fingerprint($"{url}\n{claim}"),
            Claim = claim,
            Title = Text(review, "headline") ?? Text(review, "name"),
            Claimant = Name(First(reviewed, "author")),
            ClaimDate = Date(reviewed, "datePublished"),
            Url = url,
            Publisher = Name(First(review, "author")) ?? Name(First(review, "publisher")),
            RatingText = Text(review, "creativeWorkStatus") == ClaimReviewWriter.Retracted
                ? ClaimReviewWriter.Retracted
                : Text(rating, "alternateName") ?? Text(rating, "name") ?? Text(rating, "ratingValue"),
            Summary = Text(rating, "ratingExplanation") ?? Text(review, "description"),
            ReviewedAt = Date(review, "datePublished"),
            Language = Text(review, "inLanguage") ?? Name(First(review, "inLanguage")),
        };
    }

    /// <summary>A page may hold several reviews, and the same one comes again with every dump.</summary>
    private static string Fingerprint(string text) => $"claimreview:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static bool Is(JsonElement node, string type) =>
        node.TryGetProperty("@type", out var given)
        && (given.ValueKind is JsonValueKind.Array ? given.EnumerateArray() : Enumerable.Repeat(given, 1))
            .Any(name => String(name)?.Split('/', ':')[^1] == type);

    /// <summary>The member, or the first of it where it is a list.</summary>
    private static JsonElement First(JsonElement node, string member) =>
        node.ValueKind is not JsonValueKind.Object || !node.TryGetProperty(member, out var value) ? default
        : value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault()
        : value;

    private static string? Text(JsonElement node, string member)
    {
        var value = First(node, member);
        var text = value.ValueKind is JsonValueKind.Number ? value.GetRawText() : String(value);
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static string? Name(JsonElement thing) => String(thing) ?? Text(thing, "name");

    /// <returns>Null where it is none, or has half of a surrogate pair in it.</returns>
    private static string? String(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The day, of a date or a time.</summary>
    private static DateOnly? Date(JsonElement node, string member) =>
        Text(node, member) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out var date) ? date : null;
}
