using System.Diagnostics;
using System.Text;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

/// <summary>One service as its own process, from its own build output, as it would be deployed.</summary>
internal sealed class ServiceProcess(string name, Uri address, IReadOnlyDictionary<string, string> environment) : IDisposable
{
    private readonly StringBuilder _log = new();
    private Process? _process;

    internal string Name => name;

    internal Uri Address => address;

    internal string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    internal void Start()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        var folder = Path.Combine(Seeds.RepositoryRoot, "services", name);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(folder, "bin", configuration, framework, $"FactCheck.{name}.dll"), $"--urls={address}" },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>As a machine does that loses power: nothing is finished, nothing is said.</summary>
    internal void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
    }

    internal Task ReadyAsync(HttpClient http) => Eventually.GetAsync(
        async () =>
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"{name} ended with {_process.ExitCode}:\n{Log}");
            }

            try
            {
                using var response = await http.GetAsync(new Uri(address, "/health/ready"));
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
