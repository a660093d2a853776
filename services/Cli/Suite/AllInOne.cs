using FactCheck.Cli.Build;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary>Every service in one process: built, started, waited for, stopped.</summary>
internal sealed class AllInOne(Repository repository, StateFolder folder, Settings settings)
{
    public const string Name = "suite";

    private const string Project = "services/AllInOne";
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    private readonly DetachedProcess process = folder.Process(Name);

    private readonly BuildStamp stamp = new(
        repository.At(Project, "obj", "built"),
        [
            .. Directory.GetDirectories(repository.At("services")).Where(service => Path.GetFileName(service) != "Cli"),
            repository.At("shared"), repository.At("seeds", "policies"), repository.At("seeds", "rating-scales"),
            repository.At("Directory.Build.props"), repository.At("Directory.Packages.props"), repository.At("global.json"),
        ]);

    private string Program => repository.At(Project, "bin", "Release", "net10.0", "FactCheck.AllInOne.dll");

    public bool IsRunning => process.IsRunning;

    public int? Pid => process.Pid;

    public bool IsBuilt => File.Exists(Program) && stamp.IsCurrent;

    public async Task<string> BuildAsync(CancellationToken cancellation)
    {
        var start = TimeProvider.System.GetUtcNow();
        await new Sdk(repository).BuildAsync(Project, cancellation);
        stamp.Mark(start);
        return "Built the services";
    }

    /// <summary>Starts it and waits until every service answers that it is ready.</summary>
    public async Task<string> StartAsync(ServerAddresses servers, CancellationToken cancellation)
    {
        if (!IsRunning)
        {
            SuiteEnvironment.ChoosePorts(settings);
            await settings.SaveAsync(folder, cancellation);
            KeepOneOldLog();
            process.Start(
                new Tool("dotnet", Program) { Folder = repository.At(Project), Environment = SuiteEnvironment.For(settings, servers) },
                folder.Log(Name));
        }
        using var health = new ServiceHealth(settings);
        foreach (var service in SuiteEnvironment.Services)
        {
            ServiceState? state = null;
            var wait = new Readiness(service, folder.Log(Name), () => IsRunning) { Says = () => state?.Says };
            await wait.ForAsync(async () => (state = await health.OfAsync(service, cancellation)).IsReady, StartPatience, cancellation);
        }
        return $"All {SuiteEnvironment.Services.Count} services are ready";
    }

    /// <summary>SIGTERM: .NET's host finishes what is in hand.</summary>
    public Task StopAsync() => process.StopAsync(Signals.Terminate, StopPatience);

    private void KeepOneOldLog()
    {
        var log = folder.Log(Name);
        if (File.Exists(log))
        {
            File.Move(log, folder.Log(Name + ".previous"), overwrite: true);
        }
    }
}
