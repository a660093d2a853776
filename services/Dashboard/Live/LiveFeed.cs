using System.Collections.Concurrent;

namespace FactCheck.Dashboard.Live;

/// <summary>
/// Hands what comes over the bus to the open pages of the same workspace. In memory on purpose: every copy has an
/// endpoint of its own, and pages that are not open miss nothing, since they load when they open.
/// </summary>
internal sealed class LiveFeed(ILogger<LiveFeed> log)
{
    private readonly ConcurrentDictionary<Subscription, byte> _subscriptions = [];

    /// <returns>Dispose it to hear no more.</returns>
    internal IDisposable Subscribe<T>(Guid workspaceId, Func<T, Task> handle)
    {
        var subscription = new Subscription(this, workspaceId, message => message is T wanted ? handle(wanted) : Task.CompletedTask);
        _subscriptions.TryAdd(subscription, 0);
        return subscription;
    }

    /// <summary>Waits for all: a page only counts or fetches, and does so on its own circuit.</summary>
    internal Task PublishAsync(Guid workspaceId, object message) =>
        Task.WhenAll(_subscriptions.Keys.Where(subscription => subscription.WorkspaceId == workspaceId).Select(subscription => DeliverAsync(subscription, message)));

    private async Task DeliverAsync(Subscription subscription, object message)
    {
        try
        {
            await subscription.Handle(message);
        }
        catch (Exception exception)
        {
            // A page that is closing must not keep the news from the others.
            log.LogDebug(exception, "A page did not take {Message}.", message.GetType().Name);
        }
    }

    private sealed class Subscription(LiveFeed feed, Guid workspaceId, Func<object, Task> handle) : IDisposable
    {
        internal Guid WorkspaceId => workspaceId;

        internal Func<object, Task> Handle => handle;

        public void Dispose() => feed._subscriptions.TryRemove(this, out _);
    }
}
