namespace FactCheck.Cli.Processes;

/// <summary>
/// The system account a server runs as. PostgreSQL refuses to run as root, and RabbitMQ has no need to; when we are not
/// root, both run as ourselves.
/// </summary>
internal sealed record Account(string? Name, params string[] Launcher)
{
    public static readonly Account Current = new(Name: null);

    public (string Program, IEnumerable<string> Arguments) Launch(string program, IEnumerable<string> arguments) =>
        Launcher.Length == 0 ? (program, arguments) : (Launcher[0], [.. Launcher[1..], program, .. arguments]);

    /// <summary>
    /// The account called <paramref name="name"/>, and <paramref name="folder"/> made and given to it. A clone may lie below a folder that
    /// only root may enter (mktemp -d makes those): then the account keeps the one capability that lets it pass. Containers
    /// commonly lack DAC_READ_SEARCH and have DAC_OVERRIDE, so that is tried last.
    /// </summary>
    public static async Task<Account> OwningAsync(string name, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (!Environment.IsPrivilegedProcess)
        {
            return Current;
        }
        await new Tool("chown", $"{name}:{name}", folder).MustAsync($"give {folder} to the account {name}", cancellation);
        string[] drop = ["setpriv", $"--reuid={name}", $"--regid={name}", "--init-groups"];
        foreach (string[] keep in (string[][])[[], Keep("dac_read_search"), Keep("dac_override")])
        {
            var account = new Account(name, [.. drop, .. keep]);
            var probe = new Tool("test", "-w", folder) { Account = account };
            if ((await probe.RunAsync(cancellation)).Succeeded)
            {
                return account;
            }
        }
        throw new SetupException(
            $"The account {name} cannot reach {folder}. Move the clone below a folder that everybody may enter (chmod o+x), or run ./factcheck as a user who is not root.");
    }

    /// <summary>Writes a file that this account alone may read.</summary>
    public async Task WriteSecretAsync(string path, string text, CancellationToken cancellation)
    {
        await SecretFile.WriteAsync(path, text, cancellation);
        if (Name is not null)
        {
            await new Tool("chown", $"{Name}:{Name}", path).MustAsync($"give {path} to the account {Name}", cancellation);
        }
    }

    // Without the bit, access(2), by which Erlang asks whether it may write, would leave the capability out of account.
    private static string[] Keep(string capability) =>
        ["--securebits=+no_setuid_fixup", $"--inh-caps=+{capability}", $"--ambient-caps=+{capability}"];
}
