using FactCheck.Language.Evaluation;

namespace FactCheck.Cli.Evaluation;

/// <summary>How far people agree, which bounds what any system can reach: each annotator's marks as the answer to each other's.</summary>
internal static class AnnotatorPairs
{
    /// <exception cref="FormatException">No article has two annotators.</exception>
    public static List<AnsweredArticle> Of(Corpus corpus)
    {
        var pairs = from article in corpus.Articles.GroupBy(article => article.Name)
                    from marked in article
                    from other in article
                    where marked != other
                    select new AnsweredArticle(marked, [.. other.Relations.Select(SystemRelation.Of)]);
        return pairs.ToList() is { Count: > 0 } answered
            ? answered
            : throw new FormatException($"{corpus.Name}: no article in it has two annotators, so there is no agreement to measure.");
    }
}
