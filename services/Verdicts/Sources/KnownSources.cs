using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Sources;

/// <summary>The sources that those of one article may be, read in three queries, however many they are.</summary>
internal sealed class KnownSources
{
    private readonly VerdictsDbContext db;
    private readonly Guid workspaceId;
    private readonly Dictionary<string, Guid> names;
    private readonly Dictionary<Guid, Source> sources;
    private readonly IReadOnlyList<SourceAppearance> earlier;

    private KnownSources(
        VerdictsDbContext db, Guid workspaceId, Dictionary<string, Guid> names, Dictionary<Guid, Source> sources, IReadOnlyList<SourceAppearance> earlier)
    {
        (this.db, this.workspaceId) = (db, workspaceId);
        (this.names, this.sources, this.earlier) = (names, sources, earlier);
    }

    /// <summary>Reads them under the lock of <see cref="Audit.AuditLock"/>.</summary>
    internal static async Task<KnownSources> ReadAsync(
        VerdictsDbContext db, Guid workspaceId, IReadOnlyList<SourceIdentity> wanted, IReadOnlyList<SourceAppearance> earlier, CancellationToken cancellationToken)
    {
        string[] keys = [.. wanted.SelectMany(identity => new[] { identity.Key, identity.TitledKey }).OfType<string>().Distinct()];
        var names = await db.SourceNames.AsNoTracking().Where(name => keys.Contains(name.Key)).ToDictionaryAsync(name => name.Key, name => name.SourceId, cancellationToken);
        string[] surnames = [.. wanted.Select(identity => identity.Kind == SourceIdentity.Person ? identity.Surname : null).OfType<string>().Distinct()];
        Guid[] ids = [.. names.Values.Concat(earlier.Select(appearance => appearance.SourceId)).Distinct()];
        var sources = await db.Sources
            .Where(source => ids.Contains(source.Id)
                || (source.Kind == SourceIdentity.Person && source.MergedInto == null && surnames.Contains(source.Surname)))
            .ToDictionaryAsync(source => source.Id, cancellationToken);
        return new KnownSources(db, workspaceId, names, sources, earlier);
    }

    /// <summary>What the article's last revision meant by the name, then what people have decided, then what the name says.</summary>
    internal Source? Find(SourceIdentity identity)
    {
        if (OfEarlier(identity) is { } before)
        {
            return sources[before];
        }

        if (identity.Kind == SourceIdentity.Unnamed)
        {
            return null;
        }

        if ((identity.TitledKey is { } titled && names.TryGetValue(titled, out var id)) || names.TryGetValue(identity.Key, out id))
        {
            return sources[id];
        }

        return Likely(identity) is { } likely ? Name(likely, identity) : null;
    }

    internal Source Add(Source source, SourceIdentity identity)
    {
        db.Add(source);
        sources.Add(source.Id, source);
        return identity.Kind == SourceIdentity.Unnamed ? source : Name(source, identity);
    }

    private Guid? OfEarlier(SourceIdentity identity) =>
        (earlier.FirstOrDefault(appearance => appearance.Key == identity.Key && appearance.TitledKey == identity.TitledKey)
            ?? earlier.FirstOrDefault(appearance => appearance.Key == identity.Key))?.SourceId;

    /// <summary>"Gov. Hale" is Maria Hale, the governor, where there is one such person and no more.</summary>
    private Source? Likely(SourceIdentity identity)
    {
        var candidates = sources.Values
            .Where(source => source.Kind == identity.Kind && source.Surname is not null && source.Surname == identity.Surname && source.MergedInto is null)
            .Where(source => identity.MayBe(source.First, source.TitleWords))
            .Take(2)
            .ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private Source Name(Source source, SourceIdentity identity)
    {
        names[identity.Key] = source.Id;
        db.Add(new SourceName { WorkspaceId = workspaceId, Key = identity.Key, SourceId = source.Id });
        return source;
    }
}
