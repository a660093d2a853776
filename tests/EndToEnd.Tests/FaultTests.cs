using System.Diagnostics;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

/// <summary>
/// Every scenario of tests/Faults in small: ./factcheck faults runs them whole. They stand in the suite's collection, since two
/// suites at once are more than a small machine bears.
/// </summary>
[Collection(nameof(SuiteFixture))]
public sealed class FaultTests(ITestOutputHelper output)
{
    private const string Scale = "0.02";

    [Fact]
    public async Task Kills_cuts_and_poisons_lose_nothing_and_nothing_is_done_twice()
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/rabbitmq/bin"), "The faults kill servers by their process ids, which servers in containers do not show.");
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Seeds.RepositoryRoot, "tests", "Faults", "bin", here.Parent!.Name, here.Name, "FactCheck.Faults.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--scale", Scale])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        output.WriteLine(await said);
        process.ExitCode.ShouldBe(0, $"{await said}{await errors}");
    }
}
