using FactCheck.Testing;

namespace FactCheck.Faults;

/// <summary>A workspace's key, its traffic, and the receiver that is told of each checked article and each flagged claim.</summary>
internal sealed class Customer : IAsyncDisposable
{
    internal const string Checked = "article.checked";
    internal const string Flagged = "claim.flagged";

    private readonly HttpClient _api;
    private readonly WebhookReceiver _receiver;
    private readonly string _subscription;

    private Customer(HttpClient api, WebhookReceiver receiver, string subscription, string run)
    {
        (_api, _receiver, _subscription) = (api, receiver, subscription);
        Traffic = new Traffic(api, receiver, run);
    }

    internal Traffic Traffic { get; }

    /// <param name="api">Signed in to the workspace.</param>
    /// <param name="run">Begins the externalId of each article.</param>
    internal static async Task<Customer> StartAsync(HttpClient api, string run)
    {
        var receiver = await WebhookReceiver.StartAsync();
        return new Customer(api, receiver, await api.SubscribeAsync(receiver, Checked, Flagged), run);
    }

    public async ValueTask DisposeAsync()
    {
        using var removed = await _api.DeleteAsync(_subscription);
        await _receiver.DisposeAsync();
    }
}
