using FactCheck.Hosting.Security;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Gateway.Keys;

/// <summary>
/// Makes the key of <c>Bootstrap:ApiKey</c> known, so that a new installation has one key from which others can be made.
/// A key that is known already, or was revoked, stays as it is.
/// </summary>
internal sealed class BootstrapKey(IConfiguration configuration, IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration["Bootstrap:ApiKey"] is not { Length: > 0 } text)
        {
            return;
        }

        if (!ApiKeySecret.TryParse(text, out var secret))
        {
            throw new InvalidOperationException("Bootstrap:ApiKey is not an API key: its form or its checksum is wrong. Leave it unset, or make one with ./factcheck.");
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
        if (await db.ApiKeys.IgnoreQueryFilters().AnyAsync(key => key.Hash == secret.Hash, cancellationToken))
        {
            return;
        }

        db.Add(ApiKey.Create(Workspace.DefaultId, "bootstrap", secret, Scopes.All, clock.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another copy was first.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
