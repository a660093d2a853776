using System.Diagnostics;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

/// <summary>Intake under broken input for a minute; ./factcheck fuzz does it for ten.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_broken_input_is_refused_with_a_sentence_or_is_an_article()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Seeds.RepositoryRoot, "tests", "Fuzz", "bin", here.Parent!.Name, here.Name, "FactCheck.Fuzz.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--minutes", "1"])
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
