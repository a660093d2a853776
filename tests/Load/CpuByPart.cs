using System.ComponentModel;
using System.Diagnostics;

namespace FactCheck.Load;

/// <summary>Processor time of a suite on this machine by its parts, each with all processes of its kind: on Linux only, and right where one suite runs.</summary>
internal readonly record struct CpuByPart(TimeSpan Services, TimeSpan Database, TimeSpan Broker, TimeSpan Sender)
{
    internal static CpuByPart Now() =>
        new(Of("dotnet", IsService), Of("postgres", _ => true), Of("beam.smp", _ => true), Environment.CpuUsage.TotalTime);

    /// <summary>For one of <paramref name="count"/> articles, in milliseconds.</summary>
    internal string For(int count) =>
        $"services {Services.TotalMilliseconds / count:F0} ms   PostgreSQL {Database.TotalMilliseconds / count:F0} ms   RabbitMQ {Broker.TotalMilliseconds / count:F0} ms"
        + $"   the sender and receiver here {Sender.TotalMilliseconds / count:F0} ms";

    /// <summary>The same in one line of a table.</summary>
    internal string Each(int count) => $"{string.Join(" / ", new[] { Services, Database, Broker, Sender }.Select(part => $"{part.TotalMilliseconds / count:F0}"))} ms";

    public static CpuByPart operator -(CpuByPart later, CpuByPart earlier) =>
        new(later.Services - earlier.Services, later.Database - earlier.Database, later.Broker - earlier.Broker, later.Sender - earlier.Sender);

    public static CpuByPart Subtract(CpuByPart later, CpuByPart earlier) => later - earlier;

    private static bool IsService(Process process) => File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("/services/", StringComparison.Ordinal);

    private static TimeSpan Of(string name, Func<Process, bool> isMeant)
    {
        var total = TimeSpan.Zero;
        // PostgreSQL's connections say in their name what they do: "postgres: factcheck factcheck 127.0.0.1(37636) idle".
        foreach (var process in Process.GetProcesses().Where(process => process.ProcessName == name || process.ProcessName.StartsWith(name + ":", StringComparison.Ordinal)))
        {
            using (process)
            {
                try
                {
                    total += isMeant(process) ? Spent(process) : TimeSpan.Zero;
                }
                catch (Exception exception) when (exception is IOException or InvalidOperationException or Win32Exception)
                {
                    // It ended meanwhile.
                }
            }
        }

        return total;
    }

    /// <summary>With what its children spent that have ended, as a database's connections do: fields 14 to 17 of proc_pid_stat(5), in hundredths of a second.</summary>
    private static TimeSpan Spent(Process process)
    {
        var stat = File.ReadAllText($"/proc/{process.Id}/stat");
        return TimeSpan.FromMilliseconds(10 * stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[11..15].Sum(long.Parse));
    }
}
