using FactCheck.Language.Evaluation;

namespace FactCheck.Cli.Evaluation;

/// <summary>PolNeAR's articles by split and name (<c>dev/nyt_2016-09-08_obama</c>), each with the marks of its first annotator.</summary>
internal sealed class SplitArticles
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, GoldArticle>> splits = new(StringComparer.Ordinal);
    private readonly string folder;

    /// <exception cref="FormatException">There is no such folder.</exception>
    public SplitArticles(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new FormatException($"{path}: there is no such folder.");
        }
        folder = Directory.Exists(Path.Combine(path, "data")) ? Path.Combine(path, "data") : path;
    }

    /// <exception cref="FormatException">There is no such article.</exception>
    public GoldArticle Read(string article)
    {
        var (split, name) = article.Split('/') is [var first, var second] ? (first, second) : throw new FormatException($"{article}: an article is named by its split and file, as dev/NAME.");
        if (!splits.TryGetValue(split, out var articles))
        {
            splits[split] = articles = Corpus.Read(Path.Combine(folder, split), allAnnotators: false).Articles.ToDictionary(one => one.Name);
        }
        return articles.GetValueOrDefault(name) ?? throw new FormatException($"{Path.Combine(folder, split)}: there is no article {name} in it.");
    }
}
