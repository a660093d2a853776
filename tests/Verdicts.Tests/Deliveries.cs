using System.Collections.Concurrent;
using MassTransit;

namespace FactCheck.Verdicts.Tests;

/// <summary>Knows when a delivery has been dealt with, whether or not a consumer saw it.</summary>
internal sealed class Deliveries : IReceiveObserver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();

    /// <summary>Ends with the next delivery of the message; call it before sending.</summary>
    public Task NextAsync(Guid messageId)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[messageId] = done;
        return done.Task.WaitAsync(Patience);
    }

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context)
    {
        if (context.GetMessageId() is { } id && waiting.TryRemove(id, out var done))
        {
            done.SetResult();
        }

        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Fail(context.MessageId, exception);

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Fail(context.GetMessageId(), exception);

    private Task Fail(Guid? messageId, Exception exception)
    {
        if (messageId is { } id && waiting.TryRemove(id, out var done))
        {
            done.SetException(exception);
        }

        return Task.CompletedTask;
    }
}
