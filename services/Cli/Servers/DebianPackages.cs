using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Servers;

/// <summary>Installs what is missing from the distribution's own packages, where we may.</summary>
internal static class DebianPackages
{
    private static readonly Lock LogLock = new();

    /// <param name="packages">As apt-get names them.</param>
    /// <param name="log">Gets all that apt-get says.</param>
    /// <param name="cancellation">Heard before and after; a half-installed package would be worse than waiting for a whole one.</param>
    public static async Task InstallAsync(IReadOnlyList<string> packages, string log, CancellationToken cancellation)
    {
        var names = string.Join(' ', packages);
        if (await WhyNotAsync(cancellation) is { } reason)
        {
            throw new SetupException(
                $"{reason} Install what is missing yourself, then run this again: sudo apt-get update && sudo apt-get install {names}\n"
                    + "Or start a Docker engine: PostgreSQL and RabbitMQ then run in containers.");
        }
        string[] asRoot = Environment.IsPrivilegedProcess ? [] : ["sudo", "-n"];
        var script = Path.Combine(AppContext.BaseDirectory, "Servers", "install-packages.sh");
        // In a session of its own, so that ctrl-C does not reach it.
        var tool = new Tool("setsid", ["--wait", .. asRoot, "sh", script, .. packages]) { OnLine = line => Append(log, line) };
        await tool.MustAsync($"install {names} (all apt-get said is in {log})", CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Null when we can install packages here.</summary>
    public static async Task<string?> WhyNotAsync(CancellationToken cancellation)
    {
        if (!File.Exists("/etc/debian_version") || !File.Exists("/usr/bin/apt-get"))
        {
            return "This is not a Debian or Ubuntu machine.";
        }
        return Environment.IsPrivilegedProcess || (await new Tool("sudo", "-n", "true").RunAsync(cancellation)).Succeeded
            ? null
            : "Installing packages needs root, or sudo without a password.";
    }

    private static void Append(string log, string line)
    {
        lock (LogLock)
        {
            File.AppendAllText(log, line + "\n");
        }
    }
}
