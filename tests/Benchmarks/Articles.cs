using System.Text;
using System.Text.Json;

namespace FactCheck.Benchmarks;

/// <summary>The seeded articles in plain text.</summary>
internal static class Articles
{
    public static string[] Texts() =>
    [
        .. Directory.GetFiles(Path.Combine(Root(), "seeds", "articles"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement)
            .Where(article => article.TryGetProperty("text", out _))
            .Select(article => article.GetProperty("text").GetString()!),
    ];

    /// <summary>How many words texts have, as <see cref="PerSecond"/> is told.</summary>
    public static (int Count, string Noun) Words(IEnumerable<string> texts) => (texts.Sum(CountWords), "words");

    /// <summary>As one long text, repeated to a given length.</summary>
    public static string Text(int words)
    {
        var texts = Texts();
        var all = new StringBuilder();
        var left = words;
        for (var i = 0; left > 0; i = (i + 1) % texts.Length)
        {
            foreach (var paragraph in texts[i].Split('\n').TakeWhile(_ => left > 0))
            {
                all.Append(paragraph).Append('\n');
                left -= CountWords(paragraph);
            }
        }
        return all.ToString();
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new DirectoryNotFoundException("FactCheck.sln is in no folder above the benchmarks; run them from a checkout.");
    }
}
