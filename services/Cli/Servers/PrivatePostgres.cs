using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Servers;

/// <summary>A PostgreSQL cluster of our own, from the machine's binaries: loopback only, no socket file, passwords by SCRAM.</summary>
internal sealed class PrivatePostgres(StateFolder folder, Settings settings, bool disposable)
{
    public const string Name = "postgres";

    private const string Versions = "/usr/lib/postgresql";
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    private readonly DetachedProcess process = folder.Process(Name);

    private string Home => folder.At(Name);

    private string Data => folder.At(Name, "data");

    /// <summary>The programs of the newest version that is installed, or null.</summary>
    public static string? FindBinaries() =>
        !Directory.Exists(Versions)
            ? null
            : Directory.GetDirectories(Versions)
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .MaxBy(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), out var number) ? number : 0);

    public async Task<string> StartAsync(CancellationToken cancellation)
    {
        var bin = BinariesOfCluster();
        if (!process.IsRunning)
        {
            var account = await Account.OwningAsync(Name, Home, cancellation);
            await InitialiseAsync(bin, account, cancellation);
            var port = LoopbackPorts.Of(settings).Choose(Name);
            await settings.SaveAsync(folder, cancellation);
            process.Start(new Tool(Path.Combine(bin, "postgres"), Arguments(port)) { Account = account }, folder.Log(Name));
        }
        await AwaitAsync(bin, cancellation);
        await CreateDatabaseAsync(bin, cancellation);
        return $"PostgreSQL {await VersionAsync(cancellation)} on 127.0.0.1:{settings.Ports[Name]}";
    }

    public async Task<string> VersionAsync(CancellationToken cancellation)
    {
        var version = await new Tool(Path.Combine(BinariesOfCluster(), "postgres"), "--version").RunAsync(cancellation);
        return version.Output.Split(' ').ElementAtOrDefault(2)?.Trim() ?? "of an unknown version";
    }

    /// <summary>SIGINT is PostgreSQL's "fast" shutdown: clients are cut off, nothing committed is lost.</summary>
    public Task StopAsync() => process.StopAsync(Signals.Interrupt, StopPatience);

    private string BinariesOfCluster()
    {
        var version = Path.Combine(Data, "PG_VERSION");
        if (!File.Exists(version))
        {
            return FindBinaries() ?? throw new SetupException("PostgreSQL is not installed. Run: apt-get install postgresql");
        }
        var major = File.ReadAllText(version).Trim();
        var bin = Path.Combine(Versions, major, "bin");
        return Directory.Exists(bin)
            ? bin
            : throw new SetupException(
                $"The data in {Data} was written by PostgreSQL {major}, which is not installed any more. Run: apt-get install postgresql-{major}, or ./factcheck reset to start with empty data.");
    }

    /// <summary>Made beside its place and moved there, so that an interruption leaves no half of a cluster.</summary>
    private async Task InitialiseAsync(string bin, Account account, CancellationToken cancellation)
    {
        if (Directory.Exists(Data))
        {
            return;
        }
        var unfinished = folder.At(Name, "unfinished");
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }
        var passwordFile = folder.At(Name, "password");
        await account.WriteSecretAsync(passwordFile, settings.PostgresPassword + "\n", cancellation);
        string[] options =
        [
            "--pgdata", unfinished, "--username", ServerAddresses.User, "--pwfile", passwordFile,
            "--auth", "scram-sha-256", "--locale", "C.UTF-8", "--encoding", "UTF8", "--no-instructions",
            .. disposable ? ["--no-sync"] : Array.Empty<string>(),
        ];
        await new Tool(Path.Combine(bin, "initdb"), options) { Account = account }.MustAsync($"make a PostgreSQL cluster in {Data}", cancellation);
        File.Delete(passwordFile);
        Directory.Move(unfinished, Data);
    }

    private string[] Arguments(int port)
    {
        string[] always =
        [
            "-D", Data, "-p", $"{port}",
            "-c", "listen_addresses=127.0.0.1",
            // TCP only: the path of a socket may have 107 bytes at most, and a clone may lie deeper than that.
            "-c", "unix_socket_directories=",
            "-c", "max_connections=300",
            "-c", "log_timezone=UTC",
            "-c", "timezone=UTC",
        ];
        // Databases that live for one test class need not survive a power cut.
        string[] fast = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
        return disposable ? [.. always, .. fast] : always;
    }

    private Task AwaitAsync(string bin, CancellationToken cancellation)
    {
        var ready = new Tool(Path.Combine(bin, "pg_isready"), "-h", "127.0.0.1", "-p", $"{settings.Ports[Name]}", "-q");
        var wait = new Readiness("PostgreSQL", folder.Log(Name), () => process.IsRunning);
        return wait.ForAsync(async () => (await ready.RunAsync(cancellation)).Succeeded, StartPatience, cancellation);
    }

    private async Task CreateDatabaseAsync(string bin, CancellationToken cancellation)
    {
        var there = await Psql(bin, $"SELECT 1 FROM pg_database WHERE datname = '{ServerAddresses.Database}'")
            .MustAsync("sign in to PostgreSQL", cancellation);
        if (there.Trim() != "1")
        {
            await Psql(bin, $"CREATE DATABASE {ServerAddresses.Database}").MustAsync("make the database", cancellation);
        }
    }

    private Tool Psql(string bin, string statement) =>
        new(
            Path.Combine(bin, "psql"), "-X", "-h", "127.0.0.1", "-p", $"{settings.Ports[Name]}",
            "-U", ServerAddresses.User, "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-tAc", statement)
        {
            Environment = new Dictionary<string, string> { ["PGPASSWORD"] = settings.PostgresPassword },
        };
}
