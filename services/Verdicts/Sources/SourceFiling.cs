using FactCheck.Contracts.Articles;
using FactCheck.Language;
using FactCheck.Verdicts.Audit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Sources;

/// <summary>
/// Files who an article quotes: each of its sources with the one that earlier articles knew, or as a new one. Part of the transaction
/// that stores the article's claims; of two articles that come at once the second waits and finds what the first has filed.
/// </summary>
internal sealed class SourceFiling(VerdictsDbContext db, TimeProvider clock)
{
    private static readonly SourceClass[] Unnamed = [SourceClass.BareSources, SourceClass.UnnamedOfficial, SourceClass.UnnamedPerson];

    /// <summary>Of a revision that is not outdated; the analysis has the ids by which the API knows its claims.</summary>
    internal async Task FileAsync(ArticleSnapshot article, Analysis analysis, CancellationToken cancellationToken)
    {
        await db.LockAuditAsync(article.WorkspaceId, cancellationToken);
        var earlier = await RemoveEarlierAsync(article, cancellationToken);
        List<FoundSource> found = [.. FoundSource.In(analysis)];
        var known = await KnownSources.ReadAsync(db, article.WorkspaceId, [.. found.Select(source => source.Identity)], earlier, cancellationToken);
        foreach (var group in found.GroupBy(one => known.Find(one.Identity) ?? known.Add(Source.Create(article.WorkspaceId, one.Source, one.Identity, clock.GetUtcNow()), one.Identity)))
        {
            foreach (var alike in group.GroupBy(one => one.Identity.Key))
            {
                var appearance = FoundSource.Appearance(article, group.Key.Id, [.. alike]);
                db.Add(appearance);
                Count(group.Key, appearance, 1);
            }

            foreach (var one in group)
            {
                group.Key.Learn(one.Source.Name, one.Source.Title, one.Identity);
            }

            // By however many names: it is one article that quotes it.
            group.Key.Articles++;
        }

        await WriteFiguresAsync(article, analysis, cancellationToken);
    }

    private async Task<List<SourceAppearance>> RemoveEarlierAsync(ArticleSnapshot article, CancellationToken cancellationToken)
    {
        var earlier = await db.SourceAppearances.Where(appearance => appearance.ArticleId == article.ArticleId).ToListAsync(cancellationToken);
        var ids = earlier.Select(appearance => appearance.SourceId).Distinct().ToArray();
        var sources = await db.Sources.Where(source => ids.Contains(source.Id)).ToDictionaryAsync(source => source.Id, cancellationToken);
        earlier.ForEach(appearance => Count(sources[appearance.SourceId], appearance, -1));
        foreach (var source in sources.Values)
        {
            source.Articles--;
        }

        // At once: the new rows may have the same keys.
        await db.SourceAppearances.Where(appearance => appearance.ArticleId == article.ArticleId).ExecuteDeleteAsync(cancellationToken);
        earlier.ForEach(appearance => db.Entry(appearance).State = EntityState.Detached);
        return earlier;
    }

    private static void Count(Source source, SourceAppearance appearance, int sign)
    {
        source.Quotes += sign * appearance.Quotes;
        source.Claims += sign * appearance.ClaimIds.Length;
    }

    private async Task WriteFiguresAsync(ArticleSnapshot article, Analysis analysis, CancellationToken cancellationToken)
    {
        var figures = await db.ArticleSourcing.SingleOrDefaultAsync(known => known.ArticleId == article.ArticleId, cancellationToken);
        if (figures is null)
        {
            figures = new ArticleSourcing
            {
                WorkspaceId = article.WorkspaceId,
                ArticleId = article.ArticleId,
                Revision = article.Revision,
                Authors = [],
                DatedAt = clock.GetUtcNow(),
                Claims = 0,
                AttributedClaims = 0,
                AnonymousClaims = 0,
            };
            db.Add(figures);
        }

        (figures.Revision, figures.Title, figures.Desk) = (article.Revision, article.Title, article.Desk);
        figures.Authors = Byline.Authors(article.Byline);
        figures.DatedAt = article.PublishedAt?.ToUniversalTime() ?? figures.DatedAt;
        var classes = analysis.Attributions.ToDictionary(relation => relation.Id, relation => relation.SourceClass);
        figures.Claims = analysis.Claims.Count;
        figures.AttributedClaims = analysis.Claims.Count(claim => claim.AttributedTo.Count > 0);
        figures.AnonymousClaims = analysis.Claims.Count(claim => claim.AttributedTo.Count > 0 && claim.AttributedTo.All(relation => Unnamed.Contains(classes[relation])));
    }
}
