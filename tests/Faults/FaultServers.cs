using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Faults;

/// <summary>A PostgreSQL and a RabbitMQ for this run alone, to be killed and started again; reached through proxies that can break the wire.</summary>
internal sealed class FaultServers : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder;
    private Dictionary<string, string> _variables = [];

    private FaultServers(string folder)
    {
        _folder = folder;
        PostgresWire = new TcpProxy(() => new NpgsqlConnectionStringBuilder(Variable("FACTCHECK_TEST_POSTGRES")).Port);
        RabbitMqWire = new TcpProxy(() => new Uri(Variable("FACTCHECK_TEST_RABBITMQ")).Port);
    }

    internal TcpProxy PostgresWire { get; }

    internal TcpProxy RabbitMqWire { get; }

    /// <summary>What the services are given: through the wire that can break.</summary>
    internal string Postgres => new NpgsqlConnectionStringBuilder(Variable("FACTCHECK_TEST_POSTGRES")) { Port = PostgresWire.Port, MaxPoolSize = 20 }.ConnectionString;

    internal string RabbitMq => new UriBuilder(Variable("FACTCHECK_TEST_RABBITMQ")) { Port = RabbitMqWire.Port }.Uri.AbsoluteUri;

    /// <summary>What the checks use: straight to the server.</summary>
    internal string PostgresItself => Variable("FACTCHECK_TEST_POSTGRES");

    internal Uri Management => new(Variable("FACTCHECK_TEST_RABBITMQ_MANAGEMENT"));

    internal string PostgresData => Path.Combine(_folder, "postgres", "data");

    internal static async Task<FaultServers> StartAsync()
    {
        var servers = new FaultServers(Path.Combine(Seeds.RepositoryRoot, ".factcheck", "fault-servers"));
        await servers.UpAsync();

        // Servers for tests answer before a commit is written, and a killed server must not forget what it has answered.
        // The setting of the role outranks that of the command line, and counts for sessions that begin from now on.
        await using var connection = new NpgsqlConnection(servers.PostgresItself);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("ALTER ROLE CURRENT_USER SET synchronous_commit = on", connection);
        await command.ExecuteNonQueryAsync();
        NpgsqlConnection.ClearAllPools();
        return servers;
    }

    /// <summary>Starts what does not run.</summary>
    internal async Task UpAsync()
    {
        await RunAsync("up");
        _variables = (await File.ReadAllLinesAsync(Path.Combine(_folder, "servers.env")))
            .Select(line => line["export ".Length..].Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim('\''));
    }

    /// <summary>As a machine does that loses power.</summary>
    internal Task KillRabbitMqAsync() => KillAsync("rabbitmq", "KILL");

    /// <summary>PostgreSQL's "immediate" shutdown (SIGQUIT): nothing is finished, and the next start recovers from the log.</summary>
    internal Task KillPostgresAsync() => KillAsync("postgres", "QUIT");

    /// <summary>PostgreSQL's "fast" shutdown (SIGINT): clients are cut off, and the next start has nothing to recover. Nothing to do where it has ended by itself.</summary>
    internal Task StopPostgresAsync() => KillAsync("postgres", "INT");

    /// <summary>The memory alarm: the broker takes no message from anybody, and holds whoever sends one.</summary>
    internal Task RaiseAlarmAsync() => ControlAsync("set_vm_memory_high_watermark", "0");

    internal Task EndAlarmAsync() => ControlAsync("set_vm_memory_high_watermark", "0.3");

    /// <summary>Sessions that begin from now on cannot write, as on a standby; those that stand are cut off.</summary>
    internal async Task SetReadOnlyAsync(bool readOnly)
    {
        var database = new NpgsqlConnectionStringBuilder(PostgresItself).Database;
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresItself) { Pooling = false, Options = "-c default_transaction_read_only=off" }.ConnectionString);
        await connection.OpenAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand($"ALTER DATABASE \"{database}\" SET default_transaction_read_only = {(readOnly ? "on" : "off")}"),
                new NpgsqlBatchCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"),
            },
        };
        await batch.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await PostgresWire.DisposeAsync();
        await RabbitMqWire.DisposeAsync();
        await RunAsync("down");
    }

    private async Task KillAsync(string server, string signal)
    {
        var record = await File.ReadAllTextAsync(Path.Combine(_folder, server + ".pid"));
        var pid = JsonSerializer.Deserialize<JsonElement>(record).GetProperty("Pid").GetInt32();
        if (HasEnded(pid))
        {
            return;
        }

        await RunAsync(new ProcessStartInfo("kill", ["-s", signal, pid.ToString(CultureInfo.InvariantCulture)]));
        await Eventually.GetAsync(() => Task.FromResult(HasEnded(pid)), ended => ended, Patience);
    }

    /// <summary>Or only its exit status is left (state Z, proc(5)), which whoever adopted it may fetch late or never.</summary>
    private static bool HasEnded(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[stat.LastIndexOf(')') + 2] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>As an operator would, in the node's own surroundings (services/Cli/Servers/PrivateRabbitMq.cs).</summary>
    private async Task ControlAsync(params string[] command)
    {
        var settings = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(Path.Combine(_folder, "settings.json")));
        await RunAsync(new ProcessStartInfo("/usr/lib/rabbitmq/bin/rabbitmqctl", command)
        {
            Environment =
            {
                ["HOME"] = Path.Combine(_folder, "rabbitmq"),
                ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
                ["ERL_EPMD_PORT"] = settings.GetProperty("Ports").GetProperty("epmd").GetRawText(),
                ["RABBITMQ_NODENAME"] = "factcheck@localhost",
                ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            },
        });
    }

    private Task RunAsync(string command) =>
        RunAsync(new ProcessStartInfo(Path.Combine(Seeds.RepositoryRoot, "factcheck"), ["servers", "--folder", _folder, command]));

    internal static async Task RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{start.FileName} {string.Join(' ', start.ArgumentList)} did not end within {Patience.TotalMinutes:F0} minutes.");
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed:\n{await output}{await errors}");
        }
    }

    private string Variable(string name) => _variables[name];
}
