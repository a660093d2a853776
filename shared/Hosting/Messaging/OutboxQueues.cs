namespace FactCheck.Hosting.Messaging;

/// <summary>Which queues must have a message, as the contracts say.</summary>
internal sealed class OutboxQueues(IReadOnlyDictionary<Type, string[]>? all)
{
    internal string[] Taking(Type message) => all?.GetValueOrDefault(message) ?? [];
}
