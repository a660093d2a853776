using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Signing;

/// <summary>Seals, before the service takes work, the secrets that were stored before secrets were sealed.</summary>
internal sealed class SecretsSealing(IServiceScopeFactory scopes, SealedSecrets secrets) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WebhooksDbContext>();
        var plain = await db.Subscriptions.IgnoreQueryFilters()
            .Where(subscription => subscription.Secret.StartsWith(WebhookSecret.Prefix) || subscription.PreviousSecret!.StartsWith(WebhookSecret.Prefix))
            .ToListAsync(cancellationToken);
        plain.ForEach(subscription => subscription.SealSecrets(secrets));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
