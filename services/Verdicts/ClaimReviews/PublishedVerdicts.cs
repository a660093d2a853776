using System.Runtime.CompilerServices;
using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Settings;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>Reads what is published. Nobody outside sees a verdict on an article under embargo, until a revision of it is published.</summary>
internal sealed class PublishedVerdicts(VerdictsDbContext db, SettingsDesk settings, Workspace workspace, IConfiguration configuration)
{
    private const int BatchSize = 100;

    /// <summary>How much there is, and when it last changed.</summary>
    internal sealed record Extent(int Count, DateTimeOffset? ChangedAt);

    /// <summary>For the workspace's own people, embargo or not.</summary>
    /// <returns>Null where the workspace has no such verdict, or has not published it.</returns>
    internal async Task<PublishedVerdict?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await ReadAsync([id], await HouseAsync(cancellationToken), cancellationToken);
        return found is [var only] ? only : null;
    }

    /// <summary>For everybody. The slug says which workspace it is: no two verdicts have the same.</summary>
    internal async Task<PublishedVerdict?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var verdict = await db.Verdicts.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == slug, cancellationToken);
        if (verdict is null)
        {
            return null;
        }

        workspace.Enter(verdict.WorkspaceId);
        return await Open().AnyAsync(version => version.VerdictId == verdict.Id, cancellationToken) ? await FindAsync(verdict.Id, cancellationToken) : null;
    }

    internal async Task<Extent> MeasureAsync(CancellationToken cancellationToken) =>
        await Open().GroupBy(_ => 1)
            .Select(all => new Extent(all.Count(), all.Max(version => version.PublishedAt)))
            .SingleOrDefaultAsync(cancellationToken)
        ?? new Extent(0, null);

    /// <summary>Those that changed last.</summary>
    internal async Task<IReadOnlyList<PublishedVerdict>> LatestAsync(int count, PublishingHouse house, CancellationToken cancellationToken)
    {
        var ids = await Open()
            .OrderByDescending(version => version.PublishedAt).ThenByDescending(version => version.VerdictId)
            .Select(version => version.VerdictId)
            .Take(count)
            .ToListAsync(cancellationToken);
        var found = (await ReadAsync(ids, house, cancellationToken)).ToDictionary(verdict => verdict.Current.VerdictId);
        return [.. ids.Select(id => found[id])];
    }

    /// <summary>All, a batch in memory at a time; by id, so that one that is corrected meanwhile is neither missed nor told twice.</summary>
    internal async IAsyncEnumerable<PublishedVerdict> AllAsync(PublishingHouse house, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = Guid.Empty;
        while (true)
        {
            var ids = await Open().Where(version => version.VerdictId > last)
                .OrderBy(version => version.VerdictId).Select(version => version.VerdictId).Take(BatchSize).ToListAsync(cancellationToken);
            foreach (var verdict in await ReadAsync(ids, house, cancellationToken))
            {
                yield return verdict;
            }

            if (ids.Count < BatchSize)
            {
                yield break;
            }

            last = ids[^1];
        }
    }

    internal async Task<PublishingHouse> HouseAsync(CancellationToken cancellationToken)
    {
        var publisher = await settings.ReadAsync(SettingsDocument.Publisher, cancellationToken);
        var scale = await settings.ReadAsync(SettingsDocument.RatingScale, cancellationToken);
        return new PublishingHouse(
            publisher.Document is { } document ? Publisher.Parse(document) : Publisher.Default,
            scale.Document is { } ratings ? RatingScale.Parse(ratings) : RatingScale.Default,
            configuration.PublicGateway(),
            $"{publisher.Version}.{scale.Version}");
    }

    /// <summary>The version in force of each verdict that everybody may see.</summary>
    internal IQueryable<VerdictVersion> Open() =>
        from verdict in db.Verdicts.AsNoTracking()
        join version in db.VerdictVersions.AsNoTracking()
            on new { VerdictId = verdict.Id, Version = verdict.LatestVersion } equals new { version.VerdictId, version.Version }
        where !EF.Property<bool>(version, VerdictVersionConfiguration.IsEmbargoed)
            || db.Analyses.Any(analysis =>
                analysis.ArticleId == EF.Property<Guid>(version, VerdictVersionConfiguration.ArticleId) && analysis.Visibility == Visibilities.Published)
        select version;

    internal async Task<List<PublishedVerdict>> ReadAsync(IReadOnlyList<Guid> ids, PublishingHouse house, CancellationToken cancellationToken)
    {
        var rows = await (
            from version in db.VerdictVersions.AsNoTracking()
            join verdict in db.Verdicts.AsNoTracking() on version.VerdictId equals verdict.Id
            where ids.Contains(version.VerdictId)
            orderby version.VerdictId, version.Version
            select new { verdict.Status, Version = version }).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Version.VerdictId)
                .Select(verdict => new PublishedVerdict(verdict.First().Status, [.. verdict.Select(row => row.Version)], house)),
        ];
    }
}
