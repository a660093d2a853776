using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Contracts.Articles;
using FactCheck.Intake;
using FactCheck.Load.Outbox;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Load.Intake;

/// <summary>Accepted POSTs a second of intake beside an endpoint that does nothing but one insert of the same body: in turns, in one process, so that only the ratio matters.</summary>
internal static class Accepting
{
    private const int Rounds = 5;
    private const int Requests = 2_000;

    // A service runs for weeks: until its code is compiled as it will run, after some 15,000 articles, each costs up to three times as much.
    private const int WarmUp = 20_000;

    private const int AtOnce = 16;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        await using var rabbit = new RabbitMqFixture();
        await rabbit.InitializeAsync();
        // Who takes the articles checks none of them, so that none may be held back until another is.
        await using var next = await BareConsumer.StartAsync<ArticleReceived>(rabbit);
        await using var intake = await RunningService.StartAsync(IntakeService.Build, postgres, rabbit, "--Admission:PerWorkspace=0", "--Logging:LogLevel:Default=Warning");
        await using var data = NpgsqlDataSource.Create(postgres.ConnectionString);
        var broker = await CpuTime.BrokerAsync(rabbit);
        await using var bare = await BareInsert.StartAsync(data);
        using var ours = intake.Client();
        using var theirs = new HttpClient { BaseAddress = bare.Address };
        Console.WriteLine($"{Requests} articles of {SampleArticles.MeanWords:F0} words, {AtOnce} senders, in turns");

        await SendAsync(theirs, "bare", "w0", WarmUp);
        await SendAsync(ours, "v1/articles", "w1", WarmUp);
        await EmptyAsync(data);
        var (bareRates, rates, ratios, cpuRatios) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= Rounds; round++)
        {
            var start = await CpuTime.NowAsync(data, broker);
            var insert = await SendAsync(theirs, "bare", $"b{round}");
            var between = await CpuTime.NowAsync(data, broker);
            var accepted = await SendAsync(ours, "v1/articles", $"i{round}");

            // What is left of one turn must not weigh on the next, and is work of this one.
            await EmptyAsync(data);
            var (bareCpu, intakeCpu) = (between - start, await CpuTime.NowAsync(data, broker) - between);
            bareRates.Add(insert);
            rates.Add(accepted);
            ratios.Add(accepted / insert);
            cpuRatios.Add(bareCpu.Total / intakeCpu.Total);
            Console.WriteLine($"  round {round}: bare insert {insert:F0}/s   intake {accepted:F0}/s   ratio {ratios[^1]:F2}"
                + $"   processor (here + database + broker): {bareCpu.For(Requests)} and {intakeCpu.For(Requests)}, ratio {cpuRatios[^1]:F2}");
        }

        Console.WriteLine($"  median ratio {ratios.Median():F2}; of processor time, the sender's and the broker's among it, {cpuRatios.Median():F2}");
        return
        [
            new("articles a second that intake accepts and sends on", $"{rates.Median():N0}")
            {
                Beside = "an endpoint that does one insert", Limit = $"{bareRates.Median():N0}", Ratio = ratios.Median(), Aim = "0.5",
            },
            new("the same for a second of processor time, the sender's, the database's and the broker's among it", "") { Beside = "that endpoint", Ratio = cpuRatios.Median() },
        ];
    }

    private static async Task<double> SendAsync(HttpClient client, string path, string run, int count = Requests)
    {
        var samples = new SampleArticles(run);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellationToken) =>
        {
            using var answer = await client.PostAsJsonAsync(path, samples[number], JsonSerializerOptions.Web, cancellationToken);
            answer.EnsureSuccessStatusCode();
        });
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static Task<long> EmptyAsync(NpgsqlDataSource data) => Eventually.GetAsync(
        async () =>
        {
            await using var command = data.CreateCommand("SELECT count(*) FROM intake.outbox");
            return (long)(await command.ExecuteScalarAsync())!;
        },
        waiting => waiting == 0,
        TimeSpan.FromMinutes(2));
}
