using FactCheck.Testing;

namespace FactCheck.Faults;

/// <summary>One scenario at work: articles go in, faults strike at even distances, and at the end all is counted.</summary>
internal sealed class FaultRun(Scenario scenario, SuiteProcesses suite, FaultServers servers, Random random) : IAsyncDisposable
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly List<TimeSpan> _recoveries = [];
    private WebhookReceiver? _receiver;
    private string? _subscription;
    private Traffic? _traffic;
    private int _liveHits;

    internal SuiteProcesses Suite => suite;

    internal FaultServers Servers => servers;

    internal Random Random => random;

    internal int Faults => scenario.Faults;

    internal Traffic Traffic => _traffic ?? throw new InvalidOperationException("No traffic yet.");

    internal async Task<Outcome> RunAsync()
    {
        var run = $"{scenario.Name}-{Guid.CreateVersion7(Clock.GetUtcNow()):N}";
        _receiver = await WebhookReceiver.StartAsync();
        _subscription = await suite.Api.SubscribeAsync(_receiver, "article.checked");
        _traffic = new Traffic(suite.Api, _receiver, run);
        var messagesBefore = await Tally.MessagesAsync(servers.PostgresItself);

        var complaints = await scenario.Around(this, SendAsync);
        var tally = await Tally.TakeAsync(servers.PostgresItself, _traffic);
        return new Outcome
        {
            Scenario = scenario,
            LiveHits = _liveHits,
            Lost = tally.Lost,
            Doubled = tally.DoubledEffects,
            Messages = tally.Messages - messagesBefore,
            Redelivered = _traffic.Redelivered(),
            Recoveries = _recoveries,
            Complaints = complaints,
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_subscription is not null)
        {
            using var removed = await suite.Api.DeleteAsync(_subscription);
        }

        if (_receiver is not null)
        {
            await _receiver.DisposeAsync();
        }
    }

    private async Task SendAsync()
    {
        var sending = Traffic.SendAsync(scenario.Articles);
        for (var fault = 1; fault <= scenario.Faults; fault++)
        {
            await ReachAsync((long)scenario.Articles * fault / (scenario.Faults + 1), sending);
            await StrikeAsync();
        }

        await sending;
    }

    private async Task ReachAsync(long accepted, Task sending) =>
        await Eventually.GetAsync(() => Task.FromResult(Traffic.Accepted.Count >= accepted || sending.IsCompleted), reached => reached, TimeSpan.FromMinutes(10));

    private async Task StrikeAsync()
    {
        if (Traffic.InFlight() > 0)
        {
            _liveHits++;
        }

        var start = Clock.GetTimestamp();
        await scenario.Strike(this);
        await Traffic.RecoveryAsync(Clock);
        _recoveries.Add(Clock.GetElapsedTime(start));
    }
}
