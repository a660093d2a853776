using FactCheck.Language.Evaluation;

namespace FactCheck.Cli.Evaluation;

/// <summary>Another system's output, or ours from another day.</summary>
internal static class SystemFile
{
    /// <summary>An answer for each article, in the articles' order; answers to other articles are passed over.</summary>
    /// <exception cref="FormatException">A sentence that begins with the file's name.</exception>
    public static IReadOnlyList<SystemArticle> Read(string file, Corpus corpus)
    {
        if (!File.Exists(file))
        {
            throw new FormatException($"{file}: there is no such file.");
        }
        try
        {
            var answers = ByName(SystemOutput.Parse(File.ReadAllBytes(file)));
            return [.. corpus.Articles.Select(article => Answer(answers, article, corpus))];
        }
        catch (FormatException error)
        {
            throw new FormatException($"{file}: {error.Message}", error);
        }
    }

    /// <summary><c>analyze</c> names an article by its file.</summary>
    private static Dictionary<string, SystemArticle> ByName(IReadOnlyList<SystemArticle> answers)
    {
        var byName = new Dictionary<string, SystemArticle>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            var name = Path.GetFileName(answer.Id);
            name = name.EndsWith(".txt", StringComparison.Ordinal) ? name[..^".txt".Length] : name;
            if (!byName.TryAdd(name, answer with { Id = name }))
            {
                throw new FormatException($"{name} is in it twice.");
            }
        }
        return byName;
    }

    private static SystemArticle Answer(Dictionary<string, SystemArticle> answers, GoldArticle article, Corpus corpus)
    {
        if (!answers.TryGetValue(article.Name, out var answer))
        {
            var missing = corpus.Articles.Count(one => !answers.ContainsKey(one.Name));
            throw new FormatException(
                $"{missing} of the {corpus.Articles.Count} articles are not in it, {article.Name} first; for an article without attributions, write an empty list.");
        }
        var beyond = answer.Attributions.FirstOrDefault(relation =>
            relation.Source.Concat(relation.Cue).Concat(relation.Content).Any(span => span.End > article.Text.Length));
        return beyond is null
            ? answer
            : throw new FormatException($"{article.Name}: attribution {answer.Attributions.ToList().IndexOf(beyond) + 1} lies beyond the text's {article.Text.Length} UTF-16 code units.");
    }
}
