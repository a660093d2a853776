using System.Globalization;

namespace FactCheck.Load;

/// <summary>Processor time of a suite on this machine by its parts, each with all processes of its kind: on Linux only, and right where one suite runs.</summary>
internal readonly record struct CpuByPart(TimeSpan Services, TimeSpan Database, TimeSpan Broker, TimeSpan Sender)
{
    // USER_HZ, which Linux fixes for every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    internal static CpuByPart Now()
    {
        var processes = Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out var id) && id != Environment.ProcessId).ToList();
        return new CpuByPart(Of(processes, "dotnet", IsService), Of(processes, "postgres"), Of(processes, "beam.smp"), Environment.CpuUsage.TotalTime);
    }

    /// <summary>For one of <paramref name="count"/> articles, in milliseconds.</summary>
    internal string For(int count) =>
        $"services {Services.TotalMilliseconds / count:F0} ms   PostgreSQL {Database.TotalMilliseconds / count:F0} ms   RabbitMQ {Broker.TotalMilliseconds / count:F0} ms"
        + $"   the sender and receiver here {Sender.TotalMilliseconds / count:F0} ms";

    public static CpuByPart operator -(CpuByPart later, CpuByPart earlier) =>
        new(later.Services - earlier.Services, later.Database - earlier.Database, later.Broker - earlier.Broker, later.Sender - earlier.Sender);

    public static CpuByPart Subtract(CpuByPart later, CpuByPart earlier) => later - earlier;

    private static bool IsService(string folder) => File.ReadAllText(Path.Combine(folder, "cmdline")).Contains("/services/", StringComparison.Ordinal);

    private static TimeSpan Of(IEnumerable<string> processes, string name, Func<string, bool>? isMeant = null) =>
        TimeSpan.FromSeconds(processes.Sum(folder => Ticks(folder, name, isMeant)) / TicksPerSecond);

    private static long Ticks(string folder, string name, Func<string, bool>? isMeant)
    {
        try
        {
            // The name in brackets, then state and numbers: user and system time are the 14th and 15th fields of all.
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return text.Contains($"({name})", StringComparison.Ordinal) && isMeant?.Invoke(folder) != false
                ? long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)
                : 0;
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return 0;
        }
    }
}
