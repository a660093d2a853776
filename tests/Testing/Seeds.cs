using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Testing;

/// <summary>The sample data under <c>seeds/</c>, described in its README.</summary>
public static class Seeds
{
    // A misspelt member in a seed must fail here, and not be loaded as an empty value.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The folder of FactCheck.sln.</summary>
    public static string RepositoryRoot => field ??= FindRoot();

    public static string Folder => field ??= Path.Combine(RepositoryRoot, "seeds");

    public static IReadOnlyList<SeedArticle> Articles => field ??= ReadAll<SeedArticle>("articles");

    public static IReadOnlyList<SeedRatingScale> RatingScales => field ??= ReadAll<SeedRatingScale>("rating-scales");

    public static IReadOnlyList<SeedFactCheck> FactChecks => field ??=
        [.. File.ReadLines(Path.Combine(Folder, "fact-checks.jsonl")).Select(Parse<SeedFactCheck>)];

    /// <summary>The article whose file is <c>articles/{slug}.json</c>.</summary>
    public static SeedArticle Article(string slug) => Articles.Single(article => article.Slug == slug);

    private static T[] ReadAll<T>(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => Parse<T>(File.ReadAllText(file))),
    ];

    private static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)
        ?? throw new JsonException($"A seed holds null where a {typeof(T).Name} should be.");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException(
            $"FactCheck.sln is in no folder above {AppContext.BaseDirectory}; run the tests from a build inside the repository.");
    }
}

/// <summary>The body of <c>POST /v1/articles</c>: either <c>Text</c> or <c>Html</c> is there.</summary>
public sealed record SeedArticle
{
    public required string ExternalId { get; init; }
    public required string Url { get; init; }
    public required string Title { get; init; }
    public required string Byline { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string Language { get; init; }
    public required string Visibility { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }

    [JsonIgnore]
    public string Slug => ExternalId["seed-".Length..];
}

public sealed record SeedFactCheck
{
    public required string Id { get; init; }
    public required string Claim { get; init; }
    public required string Claimant { get; init; }
    public required DateOnly ClaimDate { get; init; }
    public required string Url { get; init; }
    public required string Publisher { get; init; }

    /// <summary>A value of the scale <c>six-point</c>.</summary>
    public required int Rating { get; init; }
    public required string RatingText { get; init; }
    public required string Summary { get; init; }
    public required DateOnly ReviewedAt { get; init; }
    public required string Language { get; init; }
}

public sealed record SeedRatingScale
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public required IReadOnlyList<SeedRating> Ratings { get; init; }
}

public sealed record SeedRating
{
    /// <summary>Greater is better; null in a scale of kind <c>text</c>.</summary>
    public int? Value { get; init; }
    public required string Label { get; init; }
    public required string AlternateName { get; init; }
    public required string Description { get; init; }
    public required bool Negative { get; init; }
}
