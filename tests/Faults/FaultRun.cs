using FactCheck.Testing;

namespace FactCheck.Faults;

/// <summary>One scenario at work: articles go in, faults strike at even distances, and at the end all is counted.</summary>
internal sealed class FaultRun(Scenario scenario, SuiteProcesses suite, FaultServers servers, Random random) : IAsyncDisposable
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly List<TimeSpan> _recoveries = [];
    private readonly List<Customer> _customers = [];
    private readonly List<string> _notes = [];
    private readonly string _name = $"{scenario.Name}-{Guid.CreateVersion7(Clock.GetUtcNow()):N}";
    private int _liveHits;

    internal SuiteProcesses Suite => suite;

    internal FaultServers Servers => servers;

    internal Random Random => random;

    internal int Faults => scenario.Faults;

    /// <summary>How many of the faults struck at the very moment that they are meant for, where the scenario waits for one.</summary>
    internal int Aimed { get; set; }

    /// <summary>What the faults strike.</summary>
    internal Traffic Traffic => _customers[0].Traffic;

    /// <summary>One more workspace, whose articles are counted with the rest.</summary>
    internal async Task<Traffic> AddTrafficAsync()
    {
        var name = $"{_name}-{_customers.Count + 1}";
        _customers.Add(await Customer.StartAsync(await suite.AddWorkspaceAsync(name), name));
        return _customers[^1].Traffic;
    }

    /// <summary>Something worth telling beside the figures of the table.</summary>
    internal void Note(string sentence) => _notes.Add(sentence);

    internal async Task<Outcome> RunAsync()
    {
        _customers.Add(await Customer.StartAsync(suite.Api, _name));
        var messagesBefore = await Tally.MessagesAsync(servers.PostgresItself);

        var complaints = await scenario.Around(this, SendAsync);
        var tallies = new List<Tally>();
        foreach (var customer in _customers)
        {
            tallies.Add(await Tally.TakeAsync(servers.PostgresItself, customer.Traffic));
        }

        return new Outcome
        {
            Scenario = scenario,
            Articles = _customers.Sum(customer => customer.Traffic.Accepted.Count),
            LiveHits = _liveHits,
            Lost = tallies.Sum(tally => tally.Lost),
            Doubled = tallies.Sum(tally => tally.DoubledEffects),
            Messages = await Tally.MessagesAsync(servers.PostgresItself) - messagesBefore,
            Redelivered = _customers.Sum(customer => customer.Traffic.Redelivered()),
            Recoveries = _recoveries,
            Complaints = complaints,
            Notes = _notes,
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var customer in _customers)
        {
            await customer.DisposeAsync();
        }
    }

    private async Task SendAsync()
    {
        var sending = Traffic.SendAsync(scenario.Articles);
        for (var fault = 1; fault <= scenario.Faults; fault++)
        {
            await ReachAsync((long)scenario.Articles * fault / (scenario.Faults + 1), sending);
            await StrikeAsync(sending);
        }

        await sending;
    }

    private async Task ReachAsync(long accepted, Task sending) =>
        await Eventually.GetAsync(() => Task.FromResult(Traffic.Accepted.Count >= accepted || sending.IsCompleted), reached => reached, TimeSpan.FromMinutes(10));

    private async Task StrikeAsync(Task sending)
    {
        if (Traffic.InFlight() > 0)
        {
            _liveHits++;
        }

        var start = Clock.GetTimestamp();
        await scenario.Strike(this);
        await Traffic.RecoverAsync(sending);
        _recoveries.Add(Clock.GetElapsedTime(start));
    }
}
