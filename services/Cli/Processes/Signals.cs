using System.Runtime.InteropServices;

namespace FactCheck.Cli.Processes;

/// <summary>POSIX signals to processes that are not our children any more; .NET can only kill.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Sends <paramref name="signal"/>; a process that has gone meanwhile is no error.</summary>
    public static void Send(int pid, int signal) => _ = KillNative(pid, signal);

    /// <summary>Sends <paramref name="signal"/> to every process of the session that <paramref name="leader"/> leads.</summary>
    public static void SendToGroup(int leader, int signal) => _ = KillNative(-leader, signal);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int KillNative(int pid, int signal);
}
