using System.Security.Cryptography;
using System.Text;
using FactCheck.Hosting.Security;
using FactCheck.Language.Policies;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.Policies;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Verdicts.Settings;

/// <summary>Reads the settings in force and puts new versions into force.</summary>
internal sealed class SettingsDesk(VerdictsDbContext db, AuditTrail audit, FlagRefreshes refreshes, Workspace workspace, TimeProvider clock)
{
    internal const int FirstVersion = 1;

    /// <summary>The version in force and its document; null where it is the one that everybody starts with.</summary>
    internal sealed record InForce(int Version, string? Document);

    /// <summary>Both at once: every article that is checked needs them.</summary>
    internal async Task<WorkspaceSettings> ReadAsync(CancellationToken cancellationToken)
    {
        var latest = await db.Settings.AsNoTracking()
            .GroupBy(document => document.Kind)
            .Select(versions => versions.OrderByDescending(document => document.Version).First())
            .ToDictionaryAsync(document => document.Kind, cancellationToken);
        var (policy, scale) = (latest.GetValueOrDefault(SettingsDocument.Policy), latest.GetValueOrDefault(SettingsDocument.RatingScale));
        return new WorkspaceSettings(
            policy is null ? Policy.Default : Policy.Parse(policy.Document),
            scale is null ? RatingScale.Default : RatingScale.Parse(scale.Document))
        {
            Writings = Writings(policy) + Writings(scale),
        };

        static int Writings(SettingsDocument? document) => (document?.Version ?? FirstVersion) - FirstVersion;
    }

    /// <summary>Whether nobody has written others since they were read. Under the workspace's lock (<see cref="AuditLock"/>), which whoever writes some has, it stays true until the commit.</summary>
    internal async Task<bool> AreInForceAsync(WorkspaceSettings known, CancellationToken cancellationToken) =>
        await db.Settings.CountAsync(document => document.Kind == SettingsDocument.Policy || document.Kind == SettingsDocument.RatingScale, cancellationToken) == known.Writings;

    internal async Task<ReviewSettings> ReadReviewAsync(CancellationToken cancellationToken) =>
        await ReadAsync(SettingsDocument.ReviewSettings, cancellationToken) is { Document: { } document } ? ReviewSettings.Parse(document) : ReviewSettings.Default;

    internal async Task<InForce> ReadAsync(string kind, CancellationToken cancellationToken)
    {
        var latest = await db.Settings.AsNoTracking()
            .Where(document => document.Kind == kind)
            .OrderByDescending(document => document.Version)
            .FirstOrDefaultAsync(cancellationToken);
        return new InForce(latest?.Version ?? FirstVersion, latest?.Document);
    }

    /// <returns>Null where there is no such version, or it is the one that everybody starts with.</returns>
    internal Task<string?> ReadAsync(string kind, int version, CancellationToken cancellationToken) => db.Settings.AsNoTracking()
        .Where(document => document.Kind == kind && document.Version == version)
        .Select(document => document.Document)
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The newest first, down to the one that everybody starts with, which nobody wrote.</summary>
    internal async Task<IReadOnlyList<SettingsVersion>> VersionsAsync(string kind, long before, int count, CancellationToken cancellationToken)
    {
        var written = await db.Settings.AsNoTracking()
            .Where(document => document.Kind == kind && document.Version < before)
            .OrderByDescending(document => document.Version)
            .Take(count)
            .Select(document => new SettingsVersion(document.Version, document.Author, document.CreatedAt))
            .ToListAsync(cancellationToken);
        return written.Count < count && before > FirstVersion ? [.. written, new SettingsVersion(FirstVersion, null, null)] : written;
    }

    /// <returns>False when somebody else wrote this version first.</returns>
    internal async Task<bool> TryWriteAsync(string kind, int version, string text, CancellationToken cancellationToken)
    {
        db.Add(new SettingsDocument
        {
            WorkspaceId = workspace.Id,
            Kind = kind,
            Version = version,
            Document = text,
            Author = workspace.Actor,
            CreatedAt = clock.GetUtcNow(),
        });
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        audit.Record("settings.changed", kind, new { version, sha256 });
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAuditAsync(workspace.Id, cancellationToken);
        try
        {
            if (kind is SettingsDocument.Policy or SettingsDocument.RatingScale)
            {
                await refreshes.RequestAsync(cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
