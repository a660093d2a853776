using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Load;

/// <summary>
/// Processor time of this process, of the database's backends and of the broker: beside the clock, which on a machine that
/// others use as well says as much about them. Zero for what is no process of this machine.
/// </summary>
internal readonly record struct CpuTime(TimeSpan Ours, TimeSpan Database, TimeSpan Broker)
{
    // USER_HZ, which Linux fixes for every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    internal TimeSpan Total => Ours + Database + Broker;

    /// <returns>The broker's process.</returns>
    internal static async Task<int> BrokerAsync(RabbitMqFixture rabbit)
    {
        // A broker that has just started does not know itself yet.
        var pid = await Eventually.GetAsync(
            async () => (await rabbit.Management.GetFromJsonAsync<JsonElement>("api/nodes"))[0].TryGetProperty("os_pid", out var known) ? known.GetString() : null,
            known => known is not null);
        return int.Parse(pid!, CultureInfo.InvariantCulture);
    }

    /// <param name="data">The database whose backends are meant.</param>
    /// <param name="broker">As <see cref="BrokerAsync"/> says; null where none has a part in it.</param>
    internal static async Task<CpuTime> NowAsync(NpgsqlDataSource data, int? broker = null)
    {
        await using var command = data.CreateCommand("SELECT array_agg(pid) FROM pg_stat_activity WHERE datname = current_database()");
        var pids = (int[])(await command.ExecuteScalarAsync())!;
        return new CpuTime(Environment.CpuUsage.TotalTime, Of("postgres", pids), broker is { } pid ? Of("beam.smp", pid) : default);
    }

    /// <summary>For one of <paramref name="count"/> articles or messages, in microseconds.</summary>
    internal string For(int count) =>
        $"{Ours.TotalMicroseconds / count:F0} + {Database.TotalMicroseconds / count:F0} + {Broker.TotalMicroseconds / count:F0} µs";

    public static CpuTime operator -(CpuTime later, CpuTime earlier) =>
        new(later.Ours - earlier.Ours, later.Database - earlier.Database, later.Broker - earlier.Broker);

    public static CpuTime Subtract(CpuTime later, CpuTime earlier) => later - earlier;

    private static TimeSpan Of(string name, params int[] pids) => TimeSpan.FromSeconds(pids.Sum(pid => Ticks(name, pid)) / TicksPerSecond);

    private static long Ticks(string name, int pid)
    {
        var path = $"/proc/{pid}/stat";
        if (!File.Exists(path))
        {
            return 0;
        }

        // The name in brackets, which tells a container's process from another of ours with its number; then state and numbers:
        // user and system time are the 14th and 15th fields of all.
        var text = File.ReadAllText(path);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return text.Contains($"({name})", StringComparison.Ordinal)
            ? long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)
            : 0;
    }
}
