namespace FactCheck.Language.Attributions;

/// <summary>The sources of one article, joined by what its attributions say of them.</summary>
public static class ArticleSources
{
    private static readonly string[] Descriptions = [",", " who ", " which ", " that ", " (", " — ", " -- ", "\n"];

    /// <summary>Each source once, in order of its first attribution.</summary>
    public static IReadOnlyList<ArticleSource> Of(IReadOnlyList<AttributionRelation> relations) =>
        [.. relations.Where(relation => relation.SourceId is not null).GroupBy(relation => relation.SourceId!).Select(group => Join(group.Key, [.. group]))];

    private static ArticleSource Join(string id, IReadOnlyList<AttributionRelation> relations)
    {
        var person = relations.Select(relation => relation.Speaker).FirstOrDefault(speaker => speaker is not null);
        return new ArticleSource
        {
            Id = id,
            Name = person?.Name ?? NameOf(relations),
            Title = person?.Title,
            Class = relations[0].SourceClass,
            Mentions = [.. relations.Where(relation => relation.Source.Count > 0).Select(relation => relation.Source[0])],
            Attributions = [.. relations.Select(relation => relation.Id)],
        };
    }

    /// <summary>The longest words with a capital within, as bodies' names have; else the first words that are no pronoun.</summary>
    private static string NameOf(IReadOnlyList<AttributionRelation> relations)
    {
        var names = relations.Where(relation => relation.Source.Count > 0).Select(relation => WithoutDescription(relation.Source[0].Text)).ToList();
        var proper = names.Where(name => name.Skip(1).Any(char.IsUpper)).MaxBy(name => name.Length);
        return proper is not null && relations[0].SourceClass is SourceClass.NamedOrganisation or SourceClass.Media or SourceClass.NamedPerson
            ? WithoutArticle(proper!)
            : names.FirstOrDefault(name => name.Contains(' ', StringComparison.Ordinal)) ?? names.FirstOrDefault() ?? "";
    }

    private static string WithoutDescription(string text)
    {
        foreach (var mark in Descriptions)
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            text = at > 0 ? text[..at] : text;
        }
        return text.Trim();
    }

    private static string WithoutArticle(string text) =>
        text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
}
