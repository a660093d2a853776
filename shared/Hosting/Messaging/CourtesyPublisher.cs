using MassTransit;
using Microsoft.Extensions.Logging;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// Tells what may be lost, and holds nobody up. A broker in alarm takes nothing for as long as that lasts, and a consumer would meanwhile sit in its
/// open transaction. Not through the consumer's own context, which waits for what it was given before it acknowledges.
/// </summary>
public sealed class CourtesyPublisher(IBus bus, TimeProvider clock, ILogger<CourtesyPublisher> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Returns once the broker has it, or after a second; only the caller's own cancellation is thrown.</summary>
    public async Task TellAsync<T>(T news, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await bus.Publish(news, either.Token).WaitAsync(either.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogDebug(exception, "{News} was not told.", typeof(T).Name);
        }
    }
}
