using System.Globalization;

namespace FactCheck.Load.Webhooks;

/// <summary>
/// Processor time of this process and of the database's backends: beside the clock, which on a machine that others use as
/// well says as much about them. Zero for backends that are not processes of this machine.
/// </summary>
internal readonly record struct CpuTime(TimeSpan Ours, TimeSpan Database)
{
    // USER_HZ, which Linux fixes for every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    internal TimeSpan Total => Ours + Database;

    internal static async Task<CpuTime> NowAsync(RunningWebhooks webhooks)
    {
        var pids = await webhooks.AskAsync<int[]>("SELECT array_agg(pid) FROM pg_stat_activity WHERE datname = current_database()");
        return new CpuTime(Environment.CpuUsage.TotalTime, TimeSpan.FromSeconds(pids.Sum(Ticks) / TicksPerSecond));
    }

    public static CpuTime operator -(CpuTime later, CpuTime earlier) => new(later.Ours - earlier.Ours, later.Database - earlier.Database);

    public static CpuTime Subtract(CpuTime later, CpuTime earlier) => later - earlier;

    private static long Ticks(int pid)
    {
        var path = $"/proc/{pid}/stat";
        if (!File.Exists(path))
        {
            return 0;
        }

        // After the name in brackets: state, then numbers; user and system time are the 14th and 15th fields of all.
        var text = File.ReadAllText(path);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }
}
