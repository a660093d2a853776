using FactCheck.Language.Evaluation;

namespace FactCheck.Language.Tests;

/// <summary>PolNeAR (Newell et al., LREC 2018), read from where it lies; the tests that need it are skipped where it does not.</summary>
internal static class Polnear
{
    /// <summary>One annotator, the first by name, an article.</summary>
    public static IReadOnlyList<GoldArticle> Load(string split)
    {
        var folder = Folder(split);
        var articles = Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann")
            .Order(StringComparer.Ordinal)
            .GroupBy(file => Path.GetFileName(file)[..Path.GetFileName(file).LastIndexOf('_')])
            .Select(files => Read(files.Key, files.First(), folder))
            .ToArray();
        articles.ShouldNotBeEmpty();
        return articles;
    }

    private static GoldArticle Read(string name, string annotations, string folder) =>
        BratAnnotations.Parse(name, File.ReadAllText(Path.Combine(folder, "text", name + ".txt")), File.ReadAllText(annotations));

    private static string Folder(string split)
    {
        var data = Environment.GetEnvironmentVariable("FACTCHECK_DATA") ?? Path.Combine(RepositoryRoot(), "..", "shared", "data");
        var folder = Path.GetFullPath(Path.Combine(data, "polnear", "data", split));
        if (!Directory.Exists(folder))
        {
            Assert.Skip($"PolNeAR is not at {folder}; set FACTCHECK_DATA to the folder that holds polnear/.");
        }
        return folder;
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
