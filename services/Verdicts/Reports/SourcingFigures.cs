using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Reports;

/// <summary>
/// Adds up what was filed of each article: a row an article and one a source in it, found by the index on the date. No
/// claim and no document is read.
/// </summary>
internal sealed class SourcingFigures(VerdictsDbContext db, Workspace workspace)
{
    private const int MostSources = 50;

    private sealed record GroupRow(string? Key, string? Title, long Articles, long Claims, long AttributedClaims, long AnonymousClaims);

    private sealed record ClassRow(string? Key, string Class, long Quotes);

    private sealed record SourceRow(Guid Id, string Name, string? Title, string Class, long Articles, long Quotes, long DirectQuotes);

    internal async Task<SourcingReport> ReadAsync(Period period, string groupBy, int offset, int limit, CancellationToken cancellationToken)
    {
        var total = (await GroupsAsync(period, "", 0, 1, cancellationToken)).FirstOrDefault() ?? new GroupRow(null, null, 0, 0, 0, 0);
        var rows = await GroupsAsync(period, groupBy, offset, limit + 1, cancellationToken);
        var keys = rows.Take(limit).Select(row => row.Key).ToArray();
        var classes = (await ClassesAsync(period, groupBy, keys, cancellationToken)).ToLookup(row => row.Key);
        var all = (await ClassesAsync(period, "", [null], cancellationToken)).ToLookup(row => row.Key);
        return new SourcingReport
        {
            From = period.From,
            To = period.To,
            GroupBy = groupBy,
            Total = Group(total, all[null]),
            Groups = new Page<SourcingGroup>(
                [.. rows.Take(limit).Select(row => Group(row, classes[row.Key]))], rows.Count > limit ? Cursor.Encode(offset + limit, Guid.Empty) : null),
            Sources = [.. (await SourcesAsync(period, cancellationToken)).Select(Source)],
        };
    }

    // An article has as many keys as it has authors, and one of each other kind; without a grouping they are all of one group.
    private Task<List<GroupRow>> GroupsAsync(Period period, string groupBy, int offset, int limit, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<GroupRow>(
            $"""
            SELECT keys.key AS key, CASE WHEN {groupBy} = 'article' THEN min(article.title) END AS title, count(*) AS articles, sum(article.claims) AS claims,
                sum(article.attributed_claims) AS attributed_claims, sum(article.anonymous_claims) AS anonymous_claims
            FROM verdicts.article_sourcing AS article
            CROSS JOIN LATERAL unnest(CASE {groupBy}
                WHEN 'article' THEN ARRAY['art_' || replace(article.article_id::text, '-', '')]
                WHEN 'desk' THEN ARRAY[article.desk]
                WHEN 'month' THEN ARRAY[to_char(article.dated_at AT TIME ZONE 'UTC', 'YYYY-MM')]
                WHEN 'author' THEN CASE WHEN article.authors = ARRAY[]::text[] THEN ARRAY[NULL::text] ELSE article.authors END
                ELSE ARRAY[NULL::text] END) AS keys (key)
            WHERE article.workspace_id = {workspace.Id} AND article.dated_at >= {period.From} AND article.dated_at < {period.To}
            GROUP BY keys.key
            ORDER BY CASE WHEN {groupBy} = 'month' THEN keys.key END, sum(article.anonymous_claims) DESC, keys.key
            LIMIT {limit} OFFSET {offset}
            """).ToListAsync(cancellationToken);

    private Task<List<ClassRow>> ClassesAsync(Period period, string groupBy, string?[] keys, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<ClassRow>(
            $"""
            SELECT keys.key AS key, quoted.class AS class, sum(quoted.quotes) AS quotes
            FROM verdicts.article_sourcing AS article
            JOIN verdicts.source_appearances AS quoted ON quoted.workspace_id = article.workspace_id AND quoted.article_id = article.article_id
            CROSS JOIN LATERAL unnest(CASE {groupBy}
                WHEN 'article' THEN ARRAY['art_' || replace(article.article_id::text, '-', '')]
                WHEN 'desk' THEN ARRAY[article.desk]
                WHEN 'month' THEN ARRAY[to_char(article.dated_at AT TIME ZONE 'UTC', 'YYYY-MM')]
                WHEN 'author' THEN CASE WHEN article.authors = ARRAY[]::text[] THEN ARRAY[NULL::text] ELSE article.authors END
                ELSE ARRAY[NULL::text] END) AS keys (key)
            JOIN unnest({keys}) AS wanted (key) ON wanted.key IS NOT DISTINCT FROM keys.key
            WHERE article.workspace_id = {workspace.Id} AND article.dated_at >= {period.From} AND article.dated_at < {period.To}
            GROUP BY keys.key, quoted.class
            """).ToListAsync(cancellationToken);

    private Task<List<SourceRow>> SourcesAsync(Period period, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<SourceRow>(
            $"""
            SELECT source.id AS id, source.name AS name, source.title AS title, source.class AS class,
                quoted.articles AS articles, quoted.quotes AS quotes, quoted.direct_quotes AS direct_quotes
            FROM (
                SELECT quoted.source_id, count(DISTINCT quoted.article_id) AS articles, sum(quoted.quotes) AS quotes, sum(quoted.direct_quotes) AS direct_quotes
                FROM verdicts.article_sourcing AS article
                JOIN verdicts.source_appearances AS quoted ON quoted.workspace_id = article.workspace_id AND quoted.article_id = article.article_id
                WHERE article.workspace_id = {workspace.Id} AND article.dated_at >= {period.From} AND article.dated_at < {period.To}
                GROUP BY quoted.source_id
                ORDER BY quotes DESC, quoted.source_id
                LIMIT {MostSources}) AS quoted
            JOIN verdicts.sources AS source ON source.id = quoted.source_id
            ORDER BY quoted.quotes DESC, source.id
            """).ToListAsync(cancellationToken);

    private static SourcingGroup Group(GroupRow row, IEnumerable<ClassRow> classes) => new()
    {
        Key = row.Key,
        Title = row.Title,
        Articles = row.Articles,
        Claims = row.Claims,
        AttributedClaims = row.AttributedClaims,
        AnonymousClaims = row.AnonymousClaims,
        Quotes = classes.ToDictionary(found => found.Class, found => found.Quotes),
    };

    private static QuotedSource Source(SourceRow row) =>
        new(PublicId.Format(PublicId.Source, row.Id), row.Name, row.Title, row.Class, row.Articles, row.Quotes, row.DirectQuotes);
}
