using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.EndToEnd.Tests;

/// <summary>Backup and restore as the README's "Operating" gives them: everything is in PostgreSQL, and the broker may be a new one.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class BackupTests(SuiteFixture suite)
{
    private const string Binaries = "/usr/lib/postgresql";
    private const string Text = "Rents will fall by 3 percent next year, according to two officials familiar with the plan.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_restored_suite_knows_its_articles_its_keys_and_an_intact_audit_trail_and_goes_on()
    {
        Assert.SkipUnless(Directory.Exists(Binaries), $"pg_dump and pg_restore are not in {Binaries}.");
        var id = await suite.Api.SubmitAsync(new { externalId = "backed-up", text = Text });
        await suite.Api.CheckedAsync(id, Patience);
        var before = await suite.Api.GetFromJsonAsync<JsonElement>("v1/audit/verification");

        var (fresh, broker) = (new PostgresFixture(), new RabbitMqFixture());
        await using var _ = fresh;
        await using var __ = broker;
        await fresh.InitializeAsync();
        await broker.InitializeAsync();
        var file = Path.GetTempFileName();
        await RunAsync("pg_dump", suite.Postgres.ConnectionString, "--format=custom", $"--file={file}");
        await RunAsync("pg_restore", fresh.ConnectionString, "--exit-on-error", "--no-owner", $"--dbname={new NpgsqlConnectionStringBuilder(fresh.ConnectionString).Database}", file);
        File.Delete(file);
        await using var restored = new SuiteProcesses(fresh.ConnectionString, broker.AmqpUri, [new("InternalAuth__SigningKey", suite.Secrets[0])]);
        await restored.StartAsync();

        using var api = new HttpClient { BaseAddress = restored.Api.BaseAddress };
        api.DefaultRequestHeaders.Authorization = suite.Api.DefaultRequestHeaders.Authorization;
        (await api.CheckedAsync(id)).GetProperty("status").GetString().ShouldBe("checked");
        var audit = await api.GetFromJsonAsync<JsonElement>($"v1/audit/verification?head={Uri.EscapeDataString(before.GetProperty("head").GetString()!)}");
        audit.TryGetProperty("broken", out var broken).ShouldBeFalse(broken.ToString());
        var next = await api.SubmitAsync(new { externalId = "after-restore", text = Text });
        (await api.CheckedAsync(next, Patience)).GetProperty("status").GetString().ShouldBe("checked");
    }

    private static async Task RunAsync(string program, string connectionString, params string[] args)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var path = Directory.GetDirectories(Binaries).Select(version => Path.Combine(version, "bin", program)).Last(File.Exists);
        using var process = Process.Start(new ProcessStartInfo(path, args)
        {
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = server.Host,
                ["PGPORT"] = $"{server.Port}",
                ["PGUSER"] = server.Username,
                ["PGPASSWORD"] = server.Password,
                ["PGDATABASE"] = server.Database,
            },
        })!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, errors);
    }
}
