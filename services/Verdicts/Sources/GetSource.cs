using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Sources;

/// <summary>GET /v1/sources/{id}</summary>
internal static class GetSource
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/sources/{id}", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("GetSource")
            .WithSummary("A source, with the articles that quote it, the newest first: its mentions and claims there")
            .WithExample(response:
                $$"""
                { "source": {{SourceResponse.Example}}, "appearances": { "items": [{
                  "articleId": "art_01900000000070008000000000000001", "revision": 1, "articleTitle": "Harbour news", "name": "Ida Holm", "title": "mayor of Halse",
                  "sourceClass": "named-person", "quotes": 2, "directQuotes": 1, "mentions": [{ "start": 80, "end": 88, "text": "Ida Holm" }],
                  "claims": [{ "id": "clm_01900000000070008000000000000002", "text": "The bridge is safe", "status": "detected" }] }] } }
                """)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<SourceDetail>, ProblemHttpResult>> HandleAsync(
        string id, VerdictsDbContext db, CancellationToken cancellationToken, string? cursor = null, int limit = Cursor.DefaultLimit)
    {
        (long, Guid Id) position = default;
        if (limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        if (cursor is not null && !Cursor.TryDecode(cursor, out position))
        {
            return Problems.Invalid("invalid-cursor", "cursor is not one that a source gave.", "cursor");
        }

        if (!PublicId.TryParse(PublicId.Source, id, out var sourceId)
            || await db.Sources.AsNoTracking().SingleOrDefaultAsync(known => known.Id == sourceId, cancellationToken) is not { } source)
        {
            return Problems.NotFound("source");
        }

        Guid? before = cursor is null ? null : position.Id;
        return TypedResults.Ok(new SourceDetail(SourceResponse.From(source), await PageAsync(db, sourceId, before, limit, cancellationToken)));
    }

    /// <summary>A page is of articles: what one has of the source stays together.</summary>
    private static async Task<Page<AppearanceResponse>> PageAsync(
        VerdictsDbContext db, Guid sourceId, Guid? before, int limit, CancellationToken cancellationToken)
    {
        var articles = await db.SourceAppearances.AsNoTracking()
            .Where(appearance => appearance.SourceId == sourceId && (before == null || appearance.ArticleId < before))
            .Select(appearance => appearance.ArticleId)
            .Distinct()
            .OrderByDescending(article => article)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        Guid[] shown = [.. articles.Take(limit)];
        var rows = await (
            from appearance in db.SourceAppearances.AsNoTracking()
            join article in db.ArticleSourcing.AsNoTracking() on appearance.ArticleId equals article.ArticleId
            where appearance.SourceId == sourceId && shown.Contains(appearance.ArticleId)
            orderby appearance.ArticleId descending, appearance.Key
            select new { Appearance = appearance, article.Title }).ToListAsync(cancellationToken);
        Guid[] claimIds = [.. rows.SelectMany(row => row.Appearance.ClaimIds)];
        var claims = await db.Claims.AsNoTracking()
            .Where(claim => claimIds.Contains(claim.Id))
            .Select(claim => new { claim.Id, claim.Text, claim.Status })
            .ToDictionaryAsync(claim => claim.Id, claim => new SourcedClaim(PublicId.Format(PublicId.Claim, claim.Id), claim.Text, claim.Status), cancellationToken);
        return new Page<AppearanceResponse>(
            [.. rows.Select(row => Response(row.Appearance, row.Title, [.. row.Appearance.ClaimIds.Where(claims.ContainsKey).Select(claim => claims[claim])]))],
            articles.Count > limit ? Cursor.Encode(0, articles[limit - 1]) : null);
    }

    private static AppearanceResponse Response(SourceAppearance appearance, string? articleTitle, IReadOnlyList<SourcedClaim> claims) => new()
    {
        ArticleId = PublicId.Format(PublicId.Article, appearance.ArticleId),
        Revision = appearance.Revision,
        ArticleTitle = articleTitle,
        Name = appearance.Name,
        Title = appearance.Title,
        SourceClass = appearance.Class,
        Quotes = appearance.Quotes,
        DirectQuotes = appearance.DirectQuotes,
        Mentions = appearance.Mentions,
        Claims = claims,
    };
}
