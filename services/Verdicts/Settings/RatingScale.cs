using System.Text.Json;
using FactCheck.Hosting.Http;

namespace FactCheck.Verdicts.Settings;

/// <summary>The words, and where it is ordinal the values, in which a newsroom's verdicts are given.</summary>
internal sealed record RatingScale
{
    private const string Ordinal = "ordinal";
    private const string Text = "text";
    private const int MaxRatings = 20;

    private static readonly Lazy<RatingScale> SixPoint = new(ReadEmbedded);

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>ordinal or text.</summary>
    public required string Kind { get; init; }

    public required IReadOnlyList<Rating> Ratings { get; init; }

    /// <summary>The scale of those who have not chosen one: <c>six-point</c>.</summary>
    internal static RatingScale Default => SixPoint.Value;

    /// <exception cref="FormatException">It is no scale; the message is a sentence.</exception>
    internal static RatingScale Parse(string json)
    {
        try
        {
            var scale = JsonSerializer.Deserialize<RatingScale>(json, JsonDefaults.Options) ?? throw new FormatException("The rating scale is null.");
            return scale.Fault() is { } fault ? throw new FormatException(fault) : scale;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The rating scale cannot be read at {exception.Path ?? "$"}: it has id, name, kind and ratings, each rating value, label, alternateName, description and negative.", exception);
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(this, JsonDefaults.Options);

    /// <returns>The rating of that value or, where the value says nothing, of those words.</returns>
    internal Rating? Find(int? value, string? words) =>
        Ratings.FirstOrDefault(rating => value is not null && rating.Value == value)
        ?? Ratings.FirstOrDefault(rating => Same(rating.Label, words) || Same(rating.AlternateName, words));

    private static bool Same(string text, string? words) => text.TrimEnd('.').Equals(words?.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private string? Fault() =>
        Kind is not (Ordinal or Text) ? "kind is ordinal or text."
        : string.IsNullOrWhiteSpace(Id) || string.IsNullOrWhiteSpace(Name) ? "id and name must have words."
        : Ratings.Count is < 2 or > MaxRatings ? $"ratings has 2 to {MaxRatings} entries."
        : Ratings.Any(rating => string.IsNullOrWhiteSpace(rating?.Label)) ? "Every rating needs a label."
        : Ratings.DistinctBy(rating => rating.Label, StringComparer.OrdinalIgnoreCase).Count() < Ratings.Count ? "No two ratings may have the same label."
        : Kind == Text && Ratings.Any(rating => rating.Value is not null) ? "A scale of kind text has no values."
        : Kind == Ordinal && Ratings.DistinctBy(rating => rating.Value).Count() < Ratings.Count ? "In an ordinal scale every rating has a value of its own."
        : Kind == Ordinal && Ratings.Any(rating => rating.Value is null) ? "In an ordinal scale every rating has a value."
        : null;

    private static RatingScale ReadEmbedded()
    {
        using var stream = typeof(RatingScale).Assembly.GetManifestResourceStream("rating-scale.json")
            ?? throw new InvalidOperationException("seeds/rating-scales/six-point.json was missing when this was built.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}

internal sealed record Rating
{
    /// <summary>Greater is better; null in a scale of kind text.</summary>
    public int? Value { get; init; }

    /// <summary>For buttons and chips.</summary>
    public required string Label { get; init; }

    /// <summary>What readers of a published verdict see.</summary>
    public required string AlternateName { get; init; }

    public string? Description { get; init; }

    /// <summary>Whether repeating a claim so rated deserves a flag.</summary>
    public required bool Negative { get; init; }
}
