using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Servers;

/// <summary>
/// A RabbitMQ node of our own, from the machine's binaries: its own cookie, port mapper and data, all on loopback, so that it
/// neither meets nor disturbs the system's. The variables are those of https://www.rabbitmq.com/docs/relocate.
/// </summary>
internal sealed class PrivateRabbitMq(StateFolder folder, Settings settings, bool disposable)
{
    public const string Name = "rabbitmq";
    public const string Management = "rabbitmq-management";

    private const string Bin = "/usr/lib/rabbitmq/bin";
    private const string Distribution = "rabbitmq-distribution";
    private const string PortMapper = "epmd";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    private readonly DetachedProcess server = folder.Process(Name);
    private readonly DetachedProcess portMapper = folder.Process(PortMapper);

    public static bool IsInstalled => File.Exists(Path.Combine(Bin, "rabbitmq-server"));

    public async Task<string> StartAsync(CancellationToken cancellation)
    {
        if (!server.IsRunning)
        {
            await portMapper.StopAsync(Signals.Terminate, StopPatience);
            var account = await Account.OwningAsync(Name, folder.At(Name), cancellation);
            ChoosePorts();
            await settings.SaveAsync(folder, cancellation);
            await ConfigureAsync(account, cancellation);
            var environment = Variables();
            // Erlang would start one for the whole machine, listening everywhere, and leave it behind.
            portMapper.Start(new Tool("epmd") { Account = account, Environment = environment }, folder.Log(Name));
            server.Start(new Tool(Path.Combine(Bin, "rabbitmq-server")) { Account = account, Environment = environment }, folder.Log(Name));
        }
        using var management = RabbitMqManagement.At(ServerAddresses.From(settings)!.ManagementUri);
        var wait = new Readiness("RabbitMQ", folder.Log(Name), () => server.IsRunning);
        await wait.ForAsync(() => management.IsReadyAsync(cancellation), StartPatience, cancellation);
        return $"RabbitMQ {await management.VersionAsync(cancellation)} on 127.0.0.1:{settings.Ports[Name]}";
    }

    /// <summary>Erlang takes SIGTERM as "stop all applications in order", which takes five seconds that a test's broker need not have.</summary>
    public async Task StopAsync()
    {
        await server.StopAsync(disposable ? Signals.Kill : Signals.Terminate, StopPatience);
        await portMapper.StopAsync(Signals.Terminate, StopPatience);
    }

    private void ChoosePorts()
    {
        var ports = LoopbackPorts.Of(settings);
        foreach (var name in (string[])[Name, Management, Distribution, PortMapper])
        {
            ports.Choose(name);
        }
    }

    private async Task ConfigureAsync(Account account, CancellationToken cancellation)
    {
        await account.WriteSecretAsync(At(".erlang.cookie"), settings.ErlangCookie, cancellation);
        await account.WriteSecretAsync(At("enabled_plugins"), "[rabbitmq_management].\n", cancellation);
        await account.WriteSecretAsync(
            At("rabbitmq.conf"),
            $"""
            listeners.tcp.1 = 127.0.0.1:{settings.Ports[Name]}
            management.tcp.ip = 127.0.0.1
            management.tcp.port = {settings.Ports[Management]}
            default_user = {ServerAddresses.User}
            default_pass = {settings.RabbitMqPassword}
            default_user_tags.administrator = true
            log.console = true
            log.console.level = warning
            log.console.use_colors = off
            log.file = false
            # A laptop with little room left should still run this; at the default it may refuse every message.
            disk_free_limit.absolute = 200MB
            vm_memory_high_watermark.relative = 0.3

            """,
            cancellation);
    }

    private Dictionary<string, string> Variables() => new()
    {
        ["HOME"] = folder.At(Name),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["ERL_EPMD_PORT"] = $"{settings.Ports[PortMapper]}",
        // The data belong to this name; it need be unique at our own port mapper only.
        ["RABBITMQ_NODENAME"] = "factcheck@localhost",
        ["RABBITMQ_DIST_PORT"] = $"{settings.Ports[Distribution]}",
        ["RABBITMQ_MNESIA_BASE"] = At("mnesia"),
        ["RABBITMQ_LOG_BASE"] = At("log"),
        ["RABBITMQ_PID_FILE"] = At("pid"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = At("enabled_plugins"),
        ["RABBITMQ_CONFIG_FILE"] = At("rabbitmq.conf"),
        ["RABBITMQ_CONFIG_FILES"] = At("conf.d"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = At("advanced.config"),
        // The machine's own settings in /etc/rabbitmq are not for this node.
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        // Makes the script replace itself by the server, so that the process we know is the server.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
        // Few schedulers, and they sleep when idle: a broker should not warm a laptop.
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] =
            $"+S {Math.Clamp(Environment.ProcessorCount, 2, 4)} +sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {{127,0,0,1}}",
    };

    private string At(params string[] names) => folder.At([Name, .. names]);
}
