using System.Security.Cryptography;
using System.Text;
using FactCheck.Hosting.Security;
using FactCheck.Language.Policies;
using FactCheck.Verdicts.Audit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Verdicts.Settings;

/// <summary>Reads the settings in force and puts new versions into force.</summary>
internal sealed class SettingsDesk(VerdictsDbContext db, AuditTrail audit, Workspace workspace, TimeProvider clock)
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
            .ToDictionaryAsync(document => document.Kind, document => document.Document, cancellationToken);
        return new WorkspaceSettings(
            latest.TryGetValue(SettingsDocument.Policy, out var policy) ? Policy.Parse(policy) : Policy.Default,
            latest.TryGetValue(SettingsDocument.RatingScale, out var scale) ? RatingScale.Parse(scale) : RatingScale.Default);
    }

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
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
