using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.TestRuns;

/// <summary>The browser of the tests that need one; they skip, and say why, where there is none.</summary>
internal static class Chromium
{
    private const string PathVariable = "FACTCHECK_TEST_CHROMIUM";
    private const string ReasonVariable = "FACTCHECK_TEST_CHROMIUM_MISSING";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>What tests read: where the browser is, or why there is none.</summary>
    public static async Task<KeyValuePair<string, string>> FindOrInstallAsync(Steps steps, string log, CancellationToken cancellation)
    {
        if (Find() is { } found)
        {
            return new(PathVariable, found);
        }
        try
        {
            await steps.RunAsync("Installing chromium (a minute or two)", async () =>
            {
                await DebianPackages.InstallAsync(["chromium"], log, cancellation);
                return "Installed chromium";
            });
        }
        catch (SetupException exception)
        {
            return new(ReasonVariable, exception.Message);
        }
        return Find() is { } installed ? new(PathVariable, installed) : new(ReasonVariable, "The package chromium brought no /usr/bin/chromium.");
    }

    private static string? Find() => Places.FirstOrDefault(File.Exists);
}
