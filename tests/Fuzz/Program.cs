using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Contracts.Articles;
using FactCheck.Fuzz;
using FactCheck.Intake;
using FactCheck.Testing;

// ./factcheck fuzz [--minutes 10] [--seed N]: the engine by itself, then intake as it runs, over HTTP, with a database and a broker of its own.
var minutes = double.Parse(Option("--minutes") ?? "10", CultureInfo.InvariantCulture);
var seed = Option("--seed") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : RandomNumberGenerator.GetInt32(int.MaxValue);

await using var postgres = new PostgresFixture();
await postgres.InitializeAsync();
await using var broker = new RabbitMqFixture();
await broker.InitializeAsync();
await using var downstream = new MessageSink<ArticleReceived>();
await downstream.StartAsync(broker);
await using var intake = await RunningService.StartAsync(IntakeService.Build, postgres, broker, "--Logging:LogLevel:Default=None", "--Admission:PerWorkspace=0");

Console.WriteLine($"seed {seed}, {minutes.ToString(CultureInfo.InvariantCulture)} minutes");
Console.WriteLine($"{"target",-8} {"inputs",8} {"accepted",9} {"slowest",9} {"faults",7}");
var run = new FuzzRun(Path.Combine(Seeds.RepositoryRoot, ".factcheck", "fuzz"));
var each = TimeSpan.FromMinutes(minutes / (Target.All.Count + 1));
var holds = Tell("engine", await run.RunAsync(
    "engine", new MangledParagraphs(new Random(seed)).Next, async text => new FuzzRun.Outcome(IsAccepted: true, await EngineCheck.FaultAsync(Encoding.UTF8.GetString(text))), each));
foreach (var target in Target.All)
{
    holds &= Tell(target.Name, await run.RunAsync(target.Name, new Mutator(target.Inputs, target.Tokens, new Random(seed)).Next, SendTo(target), each));
}

return holds ? 0 : 1;

// A token is good for two minutes, and this goes on for longer.
Func<byte[], Task<FuzzRun.Outcome>> SendTo(Target target) => async input =>
{
    using var client = intake.Client();
    client.Timeout = TimeSpan.FromSeconds(60);
    return await target.SendAsync(client, input);
};

static bool Tell(string name, FuzzRun.Tally tally)
{
    Console.WriteLine($"{name,-8} {tally.Inputs,8} {tally.Accepted,9} {tally.Slowest.TotalMilliseconds,6:F0} ms {tally.Faults.Count,7}");
    foreach (var fault in tally.Faults)
    {
        Console.WriteLine($"  {fault}");
    }

    return tally.Faults.Count == 0 && tally.Accepted > 0;
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;
