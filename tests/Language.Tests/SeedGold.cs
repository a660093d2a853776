using FactCheck.Language.Evaluation;

namespace FactCheck.Language.Tests;

/// <summary>The project's own articles with every attribution marked, from seeds/gold.</summary>
internal static class SeedGold
{
    public static string Seeds => Path.Combine(Polnear.RepositoryRoot(), "seeds");

    public static IReadOnlyList<string> Names =>
        [.. Directory.GetFiles(Path.Combine(Seeds, "gold", "text")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<GoldArticle> Articles => [.. Names.Select(name => BratAnnotations.Parse(name, Text(name), Annotations(name)))];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Seeds, "gold", "text", name + ".txt"));

    public static string Annotations(string name) => File.ReadAllText(Path.Combine(Seeds, "gold", "attributions", name + "_factcheck.ann"));
}
