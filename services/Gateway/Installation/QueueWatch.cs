using System.Diagnostics.Metrics;

namespace FactCheck.Gateway.Installation;

/// <summary>Looks at the broker's queues now and then, so that their depth is measured beside what the services measure of themselves.</summary>
internal sealed class QueueWatch : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Broker _broker;
    private readonly TimeProvider _clock;
    private readonly ObservableGauge<long> _waiting;
    private readonly ObservableGauge<long> _aside;
    private IReadOnlyList<BrokerQueue> _queues = [];

    public QueueWatch(Broker broker, IMeterFactory meters, TimeProvider clock)
    {
        (_broker, _clock) = (broker, clock);
        var meter = meters.Create("FactCheck.Queues");
        _waiting = meter.CreateObservableGauge("factcheck.queue.waiting", () => Depths(isAside: false), "{message}", "Messages that no consumer has taken yet.");
        _aside = meter.CreateObservableGauge("factcheck.queue.aside", () => Depths(isAside: true), "{message}", "Messages that were set aside.");
    }

    /// <summary>Where the broker does not answer, nothing is measured: an old depth would pass for today's.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken) => _queues = await _broker.QueuesAsync(cancellationToken) ?? [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _clock);
        do
        {
            if (_waiting.Enabled || _aside.Enabled)
            {
                await LookAsync(stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<long>> Depths(bool isAside) =>
        _queues.Where(queue => queue.IsAside == isAside)
            .Select(queue => new Measurement<long>(queue.Ready, new KeyValuePair<string, object?>("queue", queue.Name)));
}
