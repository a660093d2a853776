using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Claims;
using FactCheck.Intake;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Load.Outbox;

/// <summary>Messages a second that leave a service's outbox, read, published, confirmed and deleted, beside bare confirmed publishes of the same bodies: in turns, in one process.</summary>
internal static class Publishing
{
    private const int Rounds = 5;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(int messages)
    {
        await using var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        await using var rabbit = new RabbitMqFixture();
        await rabbit.InitializeAsync();
        await using var bare = await BarePublisher.StartAsync(rabbit);

        // What the outbox publishes is taken by the same kind of consumer as the bare messages, so that neither pays for what becomes of it; a type
        // that one queue takes, as those are.
        await using var next = await BareConsumer.StartAsync<ClaimsExtracted>(rabbit);
        await using var intake = await RunningService.StartAsync(IntakeService.Build, postgres, rabbit, "--Logging:LogLevel:Default=Warning");
        await using var data = NpgsqlDataSource.Create(postgres.ConnectionString);
        var broker = await CpuTime.BrokerAsync(rabbit);
        var body = Body();
        Console.WriteLine($"{messages} messages of {Encoding.UTF8.GetByteCount(body)} bytes, in turns");

        // Until its code is compiled as it will run for weeks, a message costs up to twice as much.
        await bare.PublishAsync(body, messages * 2);
        await DrainAsync(data, broker, body, messages * 2);
        var (bareRates, rates, ratios, cpuRatios) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= Rounds; round++)
        {
            var start = await CpuTime.NowAsync(data, broker);
            var confirmed = await bare.PublishAsync(body, messages);
            var bareCpu = await CpuTime.NowAsync(data, broker) - start;
            var (outbox, outboxCpu) = await DrainAsync(data, broker, body, messages);
            bareRates.Add(confirmed);
            rates.Add(outbox);
            ratios.Add(outbox / confirmed);
            cpuRatios.Add(bareCpu.Total / outboxCpu.Total);
            Console.WriteLine($"  round {round}: bare confirmed publishes {confirmed:F0}/s   outbox {outbox:F0}/s   ratio {ratios[^1]:F2}"
                + $"   processor (here + database + broker): {bareCpu.For(messages)} and {outboxCpu.For(messages)}, ratio {cpuRatios[^1]:F2}");
        }

        Console.WriteLine($"  median ratio {ratios.Median():F2}; of processor time, the broker's among it, {cpuRatios.Median():F2}");
        return
        [
            new("messages a second out of an outbox", $"{rates.Median():N0}") { Beside = "bare confirmed publishes", Limit = $"{bareRates.Median():N0}", Ratio = ratios.Median(), Aim = "0.5" },
            new("the same for a second of processor time, the database's and the broker's among it", "") { Beside = "bare confirmed publishes", Ratio = cpuRatios.Median() },
        ];
    }

    /// <summary>Put in by one statement, so that only the way out is measured; from the first that leaves to the last.</summary>
    private static async Task<(double PerSecond, CpuTime Cpu)> DrainAsync(NpgsqlDataSource data, int broker, string body, int messages)
    {
        await using var fill = data.CreateCommand(
            """
            WITH filled AS (
                INSERT INTO intake.outbox (message_id, type, body, created_at, next_attempt_at, attempts, mandatory)
                SELECT gen_random_uuid(), $1, $2, now(), now(), 0, true FROM generate_series(1, $3) RETURNING id
            )
            SELECT min(id) FROM filled
            """);
        fill.Parameters.Add(new() { Value = $"{typeof(ClaimsExtracted).FullName}, {typeof(ClaimsExtracted).Assembly.GetName().Name}" });
        fill.Parameters.Add(new() { Value = body });
        fill.Parameters.Add(new() { Value = messages });
        var first = (long)(await fill.ExecuteScalarAsync())!;
        var before = await CpuTime.NowAsync(data, broker);
        await UntilGoneAsync("id = $1");
        var began = Stopwatch.GetTimestamp();
        await UntilGoneAsync("id >= $1");
        return (messages / Stopwatch.GetElapsedTime(began).TotalSeconds, await CpuTime.NowAsync(data, broker) - before);

        Task UntilGoneAsync(string rows) => Eventually.GetAsync(
            async () =>
            {
                await using var look = data.CreateCommand($"SELECT EXISTS (SELECT FROM intake.outbox WHERE {rows} LIMIT 1)");
                look.Parameters.Add(new() { Value = first });
                return (bool)(await look.ExecuteScalarAsync())!;
            },
            waiting => !waiting,
            TimeSpan.FromMinutes(5));
    }

    private static string Body() => JsonSerializer.Serialize(
        new ArticleReceived
        {
            Article = new ArticleSnapshot
            {
                WorkspaceId = Guid.Empty,
                ArticleId = Guid.Empty,
                Revision = 1,
                ContentHash = new string('0', 64),
                Text = string.Concat(Enumerable.Repeat("The harbour will close in May, two officials said. ", 20)),
                Title = "Harbour",
                Url = "https://example.com/harbour",
                Visibility = Visibilities.Published,
            },
            OccurredAt = TimeProvider.System.GetUtcNow(),
        },
        JsonSerializerOptions.Web);
}
