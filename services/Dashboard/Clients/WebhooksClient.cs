using System.Globalization;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FactCheck.Dashboard.Clients;

/// <summary>/v1/webhooks</summary>
internal sealed class WebhooksClient(GatewayClient gateway)
{
    internal sealed record Recovery(int Recovered);

    internal async Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellationToken) =>
        (await gateway.GetAsync<Page<Webhook>>($"v1/webhooks?limit={Cursor.MaxLimit}", cancellationToken)).Items;

    internal async Task<IReadOnlyList<EventType>> EventTypesAsync(CancellationToken cancellationToken) =>
        (await gateway.GetAsync<Page<EventType>>("v1/event-types", cancellationToken)).Items;

    internal Task<Webhook> GetAsync(string id, CancellationToken cancellationToken) => gateway.GetAsync<Webhook>(Path(id), cancellationToken);

    internal Task<Webhook> CreateAsync(WebhookDraft draft, CancellationToken cancellationToken) =>
        gateway.PostAsync<Webhook>("v1/webhooks", draft, ifMatch: null, cancellationToken);

    internal Task<Webhook> ChangeAsync(string id, WebhookDraft draft, CancellationToken cancellationToken) => PatchAsync(id, draft, cancellationToken);

    internal Task<Webhook> SwitchAsync(string id, bool enabled, CancellationToken cancellationToken) => PatchAsync(id, new { enabled }, cancellationToken);

    internal Task DeleteAsync(string id, CancellationToken cancellationToken) => gateway.DeleteAsync(Path(id), cancellationToken);

    /// <returns>With its new secret.</returns>
    internal Task<Webhook> RotateAsync(string id, CancellationToken cancellationToken) => PostAsync<Webhook>($"{Path(id)}/rotate-secret", cancellationToken);

    internal Task<Delivery> PingAsync(string id, CancellationToken cancellationToken) => PostAsync<Delivery>($"{Path(id)}/ping", cancellationToken);

    internal Task<Page<Delivery>> DeliveriesAsync(string id, string? status, string? type, string? cursor, CancellationToken cancellationToken)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("status", status), ("type", type), ("cursor", cursor) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return gateway.GetAsync<Page<Delivery>>($"{Path(id)}/deliveries{query}", cancellationToken);
    }

    internal Task<Delivery> DeliveryAsync(string id, string delivery, CancellationToken cancellationToken) =>
        gateway.GetAsync<Delivery>($"{Path(id)}/deliveries/{Uri.EscapeDataString(delivery)}", cancellationToken);

    internal Task<Delivery> ReplayAsync(string id, string delivery, CancellationToken cancellationToken) =>
        PostAsync<Delivery>($"{Path(id)}/deliveries/{Uri.EscapeDataString(delivery)}/replay", cancellationToken);

    internal Task<Recovery> RecoverAsync(string id, DateTimeOffset since, CancellationToken cancellationToken) => PostAsync<Recovery>(
        $"{Path(id)}/recover?since={Uri.EscapeDataString(since.ToString("O", CultureInfo.InvariantCulture))}", cancellationToken);

    private Task<Webhook> PatchAsync(string id, object change, CancellationToken cancellationToken) =>
        gateway.SendAsync<Webhook>(HttpMethod.Patch, Path(id), JsonContent.Create(change), ifMatch: null, cancellationToken);

    private Task<T> PostAsync<T>(string path, CancellationToken cancellationToken) => gateway.PostAsync<T>(path, body: null, ifMatch: null, cancellationToken);

    private static string Path(string id) => $"v1/webhooks/{Uri.EscapeDataString(id)}";
}
