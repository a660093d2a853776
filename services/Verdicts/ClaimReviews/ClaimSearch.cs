using System.Text.RegularExpressions;
using FactCheck.Hosting.Http;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Settings;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>Finds published verdicts and imported fact-checks: those that fit the words best first, or, without words, the newest.</summary>
internal sealed class ClaimSearch(VerdictsDbContext db, PublishedVerdicts published, TimeProvider clock)
{
    /// <summary>Where in the order something stands; a page goes on after the last of the one before.</summary>
    internal sealed record Place(float Rank, Guid Id)
    {
        internal static bool TryParse(string token, out Place? place)
        {
            // Ranks are not negative, and the bits of such floats have their order.
            var isOne = Cursor.TryDecode(token, out var position) && position.SortKey is >= 0 and <= int.MaxValue;
            place = isOne ? new Place(BitConverter.Int32BitsToSingle((int)position.SortKey), position.Id) : null;
            return isOne;
        }

        public override string ToString() => Cursor.Encode(BitConverter.SingleToInt32Bits(Rank), Id);
    }

    private sealed class Hit
    {
        public Guid Id { get; init; }

        public float Rank { get; init; }
    }

    internal async Task<SearchClaims.Result> FindAsync(SearchClaims.Query query, Place? after, CancellationToken cancellationToken)
    {
        var house = await published.HouseAsync(cancellationToken);
        var ours = Ours(query, house) is { } verdicts ? await PageAsync(verdicts, query.Limit, after, cancellationToken) : [];
        var others = await PageAsync(Others(query), query.Limit, after, cancellationToken);
        List<Hit> merged = [.. ours.Concat(others).OrderByDescending(hit => hit.Rank).ThenByDescending(hit => hit.Id).Take(query.Limit + 1)];
        var page = merged.Take(query.Limit).ToList();
        var claims = await ReadAsync([.. page.Select(hit => hit.Id)], house, cancellationToken);
        return new SearchClaims.Result(
            [.. page.Select(hit => claims[hit.Id])],
            merged.Count > query.Limit ? new Place(page[^1].Rank, page[^1].Id).ToString() : null);
    }

    /// <returns>Null where none can fit.</returns>
    private IQueryable<Hit>? Ours(SearchClaims.Query query, PublishingHouse house)
    {
        var own = house.Publisher.Language.Split('-')[0];
        if (query.Language?.Equals(own, StringComparison.OrdinalIgnoreCase) is false || (query.Site is { } site && !IsOf(site, SiteOf(house))))
        {
            return null;
        }

        var versions = published.Open().Where(version => version.Kind != VerdictStatuses.Retracted);
        if (query.MaxAgeDays is { } days)
        {
            var since = clock.GetUtcNow().AddDays(-days);
            versions = versions.Where(version => version.PublishedAt >= since);
        }

        return string.IsNullOrWhiteSpace(query.Words)
            ? versions.Select(version => new Hit { Id = version.VerdictId, Rank = 0 })
            : versions
                .Where(version => EF.Property<NpgsqlTsVector>(version, VerdictVersionConfiguration.Search).Matches(EF.Functions.WebSearchToTsQuery("english", query.Words)))
                .Select(version => new Hit
                {
                    Id = version.VerdictId,
                    Rank = EF.Property<NpgsqlTsVector>(version, VerdictVersionConfiguration.Search).Rank(EF.Functions.WebSearchToTsQuery("english", query.Words)),
                });
    }

    private IQueryable<Hit> Others(SearchClaims.Query query)
    {
        // What was published here is found as such.
        var factChecks = db.FactChecks.AsNoTracking().Where(factCheck => factCheck.ClaimId == null);
        if (query.Language is { } language)
        {
            factChecks = factChecks.Where(factCheck => EF.Functions.ILike(factCheck.Language + "-", language + "-%"));
        }

        if (query.Site is { } site)
        {
            var address = $"^https?://([^/?#@]*\\.)?{site.Replace(".", "\\.", StringComparison.Ordinal)}(:[0-9]+)?([/?#]|$)";
            factChecks = factChecks.Where(factCheck => factCheck.Url != null && Regex.IsMatch(factCheck.Url, address, RegexOptions.IgnoreCase));
        }

        if (query.MaxAgeDays is { } days)
        {
            var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-days);
            factChecks = factChecks.Where(factCheck => factCheck.ReviewedAt >= since || factCheck.ClaimDate >= since);
        }

        return string.IsNullOrWhiteSpace(query.Words)
            ? factChecks.Select(factCheck => new Hit { Id = factCheck.Id, Rank = 0 })
            : factChecks
                .Where(factCheck => EF.Property<NpgsqlTsVector>(factCheck, "Search").Matches(EF.Functions.WebSearchToTsQuery("english", query.Words)))
                .Select(factCheck => new Hit
                {
                    Id = factCheck.Id,
                    Rank = EF.Property<NpgsqlTsVector>(factCheck, "Search").Rank(EF.Functions.WebSearchToTsQuery("english", query.Words)),
                });
    }

    private static Task<List<Hit>> PageAsync(IQueryable<Hit> hits, int limit, Place? after, CancellationToken cancellationToken)
    {
        if (after is { Rank: var rank, Id: var id })
        {
            hits = hits.Where(hit => hit.Rank < rank || (hit.Rank == rank && hit.Id < id));
        }

        return hits.OrderByDescending(hit => hit.Rank).ThenByDescending(hit => hit.Id).Take(limit + 1).ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<Guid, SearchClaims.Claim>> ReadAsync(Guid[] ids, PublishingHouse house, CancellationToken cancellationToken)
    {
        var claims = (await published.ReadAsync(ids, house, cancellationToken)).ToDictionary(verdict => verdict.Current.VerdictId, Found);
        foreach (var factCheck in await db.FactChecks.AsNoTracking().Where(factCheck => ids.Contains(factCheck.Id)).ToListAsync(cancellationToken))
        {
            claims.Add(factCheck.Id, Found(factCheck, house.Scale));
        }

        return claims;
    }

    private static SearchClaims.Claim Found(PublishedVerdict verdict)
    {
        var (current, publisher) = (verdict.Current, verdict.House.Publisher);
        return new SearchClaims.Claim(
            current.Claim.Text,
            current.Claim.Claimant,
            current.Claim.ArticlePublishedAt,
            [new(new(publisher.Name, SiteOf(verdict.House)), verdict.Address, $"{current.RatingText}: {current.Claim.Text}", current.PublishedAt, current.RatingText, publisher.Language)]);
    }

    private static SearchClaims.Claim Found(PastFactCheck factCheck, RatingScale scale) => new(
        factCheck.Claim,
        factCheck.Claimant,
        Midnight(factCheck.ClaimDate),
        [
            new(
                new(factCheck.Publisher, HostOf(factCheck.Url)), factCheck.Url, factCheck.Title, Midnight(factCheck.ReviewedAt),
                factCheck.RatingText ?? scale.Find(factCheck.Rating, null)?.AlternateName, factCheck.Language),
        ]);

    private static DateTimeOffset? Midnight(DateOnly? date) => date is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private static string? SiteOf(PublishingHouse house) => HostOf(house.Publisher.Url) ?? HostOf(house.PageOf(""));

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.IdnHost is ['w', 'w', 'w', '.', .. var site] ? site : address.IdnHost : null;

    private static bool IsOf(string site, string? host) => $".{host}".EndsWith($".{site}", StringComparison.OrdinalIgnoreCase);
}
