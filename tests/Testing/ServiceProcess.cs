using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FactCheck.Testing;

/// <summary>One service as its own process, from its own build output, as it would be deployed.</summary>
public sealed class ServiceProcess(string name, Uri address, IReadOnlyDictionary<string, string> environment) : IDisposable
{
    private readonly StringBuilder _log = new();
    private Process? _process;

    public string Name => name;

    public Uri Address => address;

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Of the process that runs now; none has ended since it was started.</summary>
    public TimeSpan ProcessorTime => Now.TotalProcessorTime;

    /// <summary>Bytes of memory that it has now (RSS).</summary>
    public long Resident => Now.WorkingSet64;

    /// <summary>The most that it ever had.</summary>
    public long PeakResident => Now.PeakWorkingSet64;

    /// <summary>Bytes of it that no other process can share: heaps, stacks and compiled code (proc(5), RssAnon).</summary>
    public long Private => 1024 * File.ReadLines($"/proc/{Now.Id}/status").Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
        .Select(line => long.Parse(line["RssAnon:".Length..^" kB".Length], CultureInfo.InvariantCulture)).Single();

    private Process Now
    {
        get
        {
            var process = _process ?? throw new InvalidOperationException($"{name} was not started.");
            process.Refresh();
            return process;
        }
    }

    public void Start()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        var folder = Path.Combine(Seeds.RepositoryRoot, "services", name);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(folder, "bin", configuration, framework, $"FactCheck.{name}.dll") },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        // Not on the command line, which AllInOne hands on to each of its services.
        start.Environment["ASPNETCORE_URLS"] = address.AbsoluteUri;

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>As a machine does that loses power: nothing is finished, nothing is said.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
    }

    /// <summary>As a deployment does: what is at work is finished, and then it ends.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-s", "TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    public Task ReadyAsync(HttpClient http) => ReadyAsync(http, address);

    /// <summary>Until the service at an address of this process, which may hold several, says that it is ready.</summary>
    public Task ReadyAsync(HttpClient http, Uri at) => Eventually.GetAsync(
        async () =>
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"{name} ended with {_process.ExitCode}:\n{Log}");
            }

            try
            {
                using var response = await http.GetAsync(new Uri(at, "/health/ready"));
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        },
        ready => ready,
        TimeSpan.FromMinutes(5));

    public void Dispose()
    {
        Kill();
        _process?.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
        {
            _log.AppendLine(line.Data);
        }
    }
}
