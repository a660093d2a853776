using System.Text.Json;
using FactCheck.Language.Conflicts;

namespace FactCheck.Language.Tests.Conflicts;

/// <summary>The conflicts that the whole engine finds in a text, and in a seed.</summary>
internal static class Found
{
    public static IReadOnlyList<(string Claim, Conflict Conflict)> In(string text, ConflictKind kind, string? title = null) =>
    [
        .. ArticleConflicts.Mark(Analyzer.Analyze(text) with { Title = title }).Claims
            .SelectMany(claim => (claim.Conflicts ?? []).Where(conflict => conflict.Kind == kind).Select(conflict => (claim.Text, conflict))),
    ];

    public static IReadOnlyList<(string Claim, Conflict Conflict)> InSeed(string slug, ConflictKind kind) =>
        In(SeedGold.Text(slug), kind, SeedTitle(slug));

    private static string SeedTitle(string slug)
    {
        using var article = JsonDocument.Parse(File.ReadAllText(Path.Combine(SeedGold.Seeds, "articles", $"{slug}.json")));
        return article.RootElement.GetProperty("title").GetString()!;
    }
}
