using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Hosting.Messaging;

/// <summary>Looks at the outbox now and then, so that its depth and age are told while nothing leaves it.</summary>
internal sealed class OutboxWatch(OutboxStore store, OutboxBacklog backlog, TimeProvider clock, ILogger<OutboxWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var (waiting, oldest) = await store.WaitingAsync(cancellationToken);
        backlog.Note(waiting);
        OutboxTelemetry.Waiting.Record(waiting);
        OutboxTelemetry.Oldest.Record(oldest is { } since ? Math.Max(0, (clock.GetUtcNow() - since).TotalSeconds) : 0);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or TimeoutException)
            {
                log.LogDebug(exception, "The outbox could not be looked at.");
            }
        }
    }
}
