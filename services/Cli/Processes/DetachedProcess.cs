using System.Diagnostics;
using System.Text.Json;

namespace FactCheck.Cli.Processes;

/// <summary>
/// A process that goes on after this one, known by a small file: its id, and when it started, since ids are used again.
/// </summary>
internal sealed class DetachedProcess(string recordFile)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    public int? Pid => Read() is { } record && IsSame(record) ? record.Pid : null;

    public bool IsRunning => Pid is not null;

    /// <summary>
    /// Starts <paramref name="tool"/> in a session of its own (ctrl-C in this terminal does not reach it), with all it says going to
    /// <paramref name="log"/>. Each program of the chain replaces the one before, so that the id is the server's own.
    /// </summary>
    public void Start(Tool tool, string log)
    {
        var (program, arguments) = tool.Account.Launch(tool.Program, tool.Arguments);
        const string script = """exec setsid "$@" >>"$FACTCHECK_LOG" 2>&1 </dev/null""";
        var info = new ProcessStartInfo("/bin/sh", ["-c", script, "sh", program, .. arguments]) { WorkingDirectory = tool.Folder ?? "/" };
        info.Environment["FACTCHECK_LOG"] = log;
        foreach (var (name, value) in tool.Environment)
        {
            info.Environment[name] = value;
        }
        // Whoever looks at once finds a log.
        File.AppendAllText(log, "");
        using var process = Process.Start(info) ?? throw new SetupException($"Could not start {tool.Program}.");
        var record = new ProcessRecord(process.Id, StartTime(process.Id) ?? "");
        File.WriteAllText(recordFile, JsonSerializer.Serialize(record, ProcessRecordJson.Default.ProcessRecord));
    }

    /// <summary>Asks it to end by <paramref name="signal"/>, and makes it end when <paramref name="patience"/> is over.</summary>
    public async Task StopAsync(int signal, TimeSpan patience)
    {
        if (Pid is { } pid)
        {
            Signals.Send(pid, signal);
            var waited = Stopwatch.StartNew();
            while (IsRunning && waited.Elapsed < patience)
            {
                await Task.Delay(PollInterval, CancellationToken.None);
            }
            if (IsRunning)
            {
                Signals.SendToGroup(pid, Signals.Kill);
            }
        }
        File.Delete(recordFile);
    }

    internal static bool IsSame(ProcessRecord record) => record.Started.Length > 0 && StartTime(record.Pid) == record.Started;

    /// <summary>
    /// Field 22 of /proc/PID/stat, in clock ticks since boot (proc(5)); the name before it may hold spaces and brackets.
    /// Null when there is no such process, or only its exit status is left (state Z).
    /// </summary>
    internal static string? StartTime(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields[19];
        }
        catch (IOException)
        {
            return null;
        }
    }

    private ProcessRecord? Read()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(recordFile), ProcessRecordJson.Default.ProcessRecord);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return null;
        }
    }
}
