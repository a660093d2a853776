using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Http;
using FactCheck.Language;

namespace FactCheck.Verdicts.Sources;

/// <summary>One source of an article that is being filed, with what is said by it.</summary>
internal sealed record FoundSource(ArticleSource Source, SourceIdentity Identity, int DirectQuotes, IReadOnlyList<Guid> ClaimIds)
{
    // A page of text names nobody more often; the rest would only make the row large.
    private const int MostMentions = 200;

    internal static IEnumerable<FoundSource> In(Analysis analysis)
    {
        var quotes = analysis.Attributions.ToDictionary(relation => relation.Id, relation => relation.Quote);
        var claimsOf = analysis.Claims
            .SelectMany(claim => claim.AttributedTo.Select(relation => (Relation: relation, Id: IdOf(claim))))
            .ToLookup(pair => pair.Relation, pair => pair.Id);
        return analysis.Sources
            .Where(source => source.Class is not (SourceClass.Author or SourceClass.None) && source.Name.Length > 0)
            .Select(source => new FoundSource(
                source,
                SourceIdentity.Of(source),
                source.Attributions.Count(relation => quotes.GetValueOrDefault(relation, QuoteType.Indirect) != QuoteType.Indirect),
                [.. source.Attributions.SelectMany(relation => claimsOf[relation]).Distinct()]));
    }

    private static Guid IdOf(Claim claim) => PublicId.TryParse(PublicId.Claim, claim.Id, out var id)
        ? id
        : throw new ArgumentException($"The claim {claim.Id} has not got the id by which the API knows it.");

    /// <summary>Of those that a name makes one.</summary>
    internal static SourceAppearance Appearance(ArticleSnapshot article, Guid sourceId, IReadOnlyList<FoundSource> alike) => new()
    {
        WorkspaceId = article.WorkspaceId,
        ArticleId = article.ArticleId,
        SourceId = sourceId,
        Revision = article.Revision,
        Key = alike[0].Identity.Key,
        TitledKey = alike[0].Identity.TitledKey,
        Name = alike[0].Source.Name,
        Title = alike.Select(one => one.Source.Title).FirstOrDefault(title => title is not null),
        Class = KebabCase.Of(alike[0].Source.Class),
        Quotes = alike.Sum(one => one.Source.Attributions.Count),
        DirectQuotes = alike.Sum(one => one.DirectQuotes),
        Mentions = [.. alike.SelectMany(one => one.Source.Mentions).OrderBy(mention => mention.Start).Take(MostMentions)],
        ClaimIds = [.. alike.SelectMany(one => one.ClaimIds).Distinct()],
    };
}
