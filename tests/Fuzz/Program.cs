using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Contracts.Articles;
using FactCheck.Fuzz;
using FactCheck.Intake;
using FactCheck.Testing;

// ./factcheck fuzz [--minutes 10] [--seed N]: intake as it runs, over HTTP, with a database and a broker of its own.
var minutes = double.Parse(Option("--minutes") ?? "10", CultureInfo.InvariantCulture);
var seed = Option("--seed") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : RandomNumberGenerator.GetInt32(int.MaxValue);

await using var postgres = new PostgresFixture();
await postgres.InitializeAsync();
await using var broker = new RabbitMqFixture();
await broker.InitializeAsync();
await using var downstream = new MessageSink<ArticleReceived>();
await downstream.StartAsync(broker);
await using var intake = await RunningService.StartAsync(IntakeService.Build, postgres, broker, "--Logging:LogLevel:Default=None", "--Admission:PerWorkspace=0");
using var client = intake.Client();
client.Timeout = TimeSpan.FromSeconds(60);

Console.WriteLine($"seed {seed}, {minutes.ToString(CultureInfo.InvariantCulture)} minutes");
Console.WriteLine($"{"target",-8} {"inputs",8} {"accepted",9} {"slowest",9} {"faults",7}");
var holds = true;
foreach (var target in Target.All)
{
    var tally = await new FuzzRun(client, Path.Combine(Seeds.RepositoryRoot, ".factcheck", "fuzz")).RunAsync(target, TimeSpan.FromMinutes(minutes / Target.All.Count), seed);
    Console.WriteLine($"{target.Name,-8} {tally.Inputs,8} {tally.Accepted,9} {tally.Slowest.TotalMilliseconds,6:F0} ms {tally.Faults.Count,7}");
    foreach (var fault in tally.Faults)
    {
        Console.WriteLine($"  {fault}");
    }

    holds &= tally.Faults.Count == 0 && tally.Accepted > 0;
}

return holds ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;
