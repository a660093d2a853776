using System.Diagnostics;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

/// <summary>A console program of tests/, run as its command would run it.</summary>
internal static class TestProgram
{
    /// <summary>Fails with all that the program said unless it ends well.</summary>
    internal static async Task SucceedsAsync(ITestOutputHelper output, string name, params string[] arguments)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Seeds.RepositoryRoot, "tests", name, "bin", here.Parent!.Name, here.Name, $"FactCheck.{name}.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
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
