using System.Diagnostics;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

/// <summary>Every scenario of tests/Faults, at a tenth of its size; ./factcheck faults runs them whole.</summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private const string Scale = "0.1";

    [Theory]
    [InlineData("consumer-kill")]
    [InlineData("publisher-kill")]
    [InlineData("broker-kill")]
    [InlineData("database-restart")]
    [InlineData("network")]
    [InlineData("poison")]
    [InlineData("hostile-receivers")]
    public async Task Loses_nothing_and_does_nothing_twice(string scenario)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Seeds.RepositoryRoot, "tests", "Faults", "bin", here.Parent!.Name, here.Name, "FactCheck.Faults.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, scenario, "--scale", Scale])
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
