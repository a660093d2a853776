using System.Diagnostics;

namespace FactCheck.Testing.Servers;

/// <summary>Asks the command line for servers, so that <c>dotnet test</c> and an IDE work without a word typed before.</summary>
internal static class PrivateServers
{
    /// <summary>The lines of servers.env.</summary>
    public static async Task<string[]> StartAsync()
    {
        var root = Root();
        var info = new ProcessStartInfo(Path.Combine(root, "factcheck"), ["servers", "up"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(info) ?? throw new InvalidOperationException("./factcheck did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await File.ReadAllLinesAsync(Path.Combine(root, ".factcheck", "test-servers", "servers.env"))
            : throw new InvalidOperationException($"./factcheck servers up failed:\n{await output}{await errors}");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "FactCheck.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException($"No FactCheck.sln above {AppContext.BaseDirectory}.");
    }
}
