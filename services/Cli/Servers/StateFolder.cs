using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Servers;

/// <summary>Everything that is kept between two commands, in one folder: <c>.factcheck</c> for the suite, one below it for the tests.</summary>
internal sealed record StateFolder(string Path)
{
    // The servers' own accounts must pass through to reach their data; only owners may read what lies here.
    private const UnixFileMode Passable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private const string ChangeLock = "lock";

    public string Logs => At("logs");

    public static StateFolder Open(string path)
    {
        Directory.CreateDirectory(path, Passable);
        Directory.CreateDirectory(System.IO.Path.Combine(path, "logs"), Passable);
        return new StateFolder(path);
    }

    public string At(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public string Log(string name) => At("logs", name + ".log");

    public DetachedProcess Process(string name) => new(At(name + ".pid"));

    /// <summary>Held while a command changes the servers or the suite; the system lets go of it when the command ends, however it ends.</summary>
    public FileStream Lock(string name = ChangeLock) =>
        TryLock(name) ?? throw new SetupException($"Another ./factcheck command is at work in {Path}. Wait until it has finished, then try again.");

    /// <summary>Waits for its turn: several test programs may ask for servers at once.</summary>
    public async Task<FileStream> LockInTurnAsync(CancellationToken cancellation)
    {
        FileStream? held;
        while ((held = TryLock(ChangeLock)) is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
        return held;
    }

    private FileStream? TryLock(string name)
    {
        try
        {
            return new FileStream(At(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
