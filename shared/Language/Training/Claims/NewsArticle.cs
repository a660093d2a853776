using FactCheck.Language.Evaluation.Labels;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Training.Claims;

/// <summary>An article with the labels of some of its sentences, by the sentences' numbers.</summary>
internal sealed record NewsArticle(string Name, DocumentSyntax Syntax, IReadOnlyDictionary<int, GoldClaim> Labels)
{
    /// <param name="data">The folder of data, with PolNeAR in it.</param>
    /// <param name="labels">Of any articles of it.</param>
    /// <exception cref="InvalidDataException">A label whose offsets are not those of a sentence.</exception>
    public static NewsArticle[] ReadAll(string data, IEnumerable<GoldClaim> labels) =>
        [.. labels.GroupBy(label => label.Article).OrderBy(article => article.Key, StringComparer.Ordinal).AsParallel().AsOrdered().Select(article => Read(data, article))];

    private static NewsArticle Read(string data, IGrouping<string, GoldClaim> labels)
    {
        var (split, name) = (labels.Key[..labels.Key.IndexOf('/')], labels.Key[(labels.Key.IndexOf('/') + 1)..]);
        var document = Document.Parse(File.ReadAllText(Path.Combine(data, "polnear", "data", split, "text", $"{name}.txt")));
        return new NewsArticle(labels.Key, SyntaxAnalyzer.Analyze(document), labels.ToDictionary(label => SentenceOf(document, label)));
    }

    private static int SentenceOf(Document document, GoldClaim label) => document.Sentences.IndexOf(label.Span) is >= 0 and var sentence
        ? sentence
        : throw new InvalidDataException($"{label.Article}: {label.Span.Start} to {label.Span.End} is no sentence of it.");
}
