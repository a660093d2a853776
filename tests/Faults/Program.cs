using System.Globalization;
using FactCheck.Faults;
using FactCheck.Faults.Scenarios;
using FactCheck.Testing;

// ./factcheck faults [SCENARIO…] [--scale 0.1] [--seed N]
Scenario[] all =
    [ProcessKills.Consumer, ProcessKills.Publisher, ProcessKills.Rollout, ServerKills.Broker, ServerKills.Database, Refusals.Broker, Refusals.Database, FullDisk.Database, Network.Wire, Poison.Messages,
     HostileReceivers.Receivers, ScaleOut.TwoCopies, ScaleOut.FourCopies];

var options = Options.Read(args, all);
if (options is null)
{
    await Console.Error.WriteLineAsync($"Usage: faults [SCENARIO…] [--scale SHARE] [--seed NUMBER]; the scenarios are {string.Join(", ", all.Select(scenario => scenario.Name).Distinct())}.");
    return 2;
}

Console.WriteLine($"seed {options.Seed}, scale {options.Scale.ToString(CultureInfo.InvariantCulture)}");
await using var servers = await FaultServers.StartAsync();
await using var suite = new SuiteProcesses(servers.Postgres, servers.RabbitMq);
await suite.StartAsync();
var random = new Random(options.Seed);
var (holds, notes) = (true, new List<string>());
Console.WriteLine(Table.Head);
foreach (var scenario in options.Scenarios)
{
    if (await scenario.WhyNot() is { } reason)
    {
        notes.Add($"{scenario.Name} was left out. {reason}");
        continue;
    }

    await using var run = new FaultRun(scenario.Scaled(options.Scale), suite, servers, random);
    var outcome = await run.RunAsync();
    Console.WriteLine(Table.Row(outcome));
    foreach (var complaint in outcome.Complaints)
    {
        Console.WriteLine($"  {complaint}");
    }

    notes.AddRange(outcome.Notes);
    holds &= outcome.Holds;
}

notes.ForEach(Console.WriteLine);
return holds ? 0 : 1;
