using System.Diagnostics;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace FactCheck.EndToEnd.Tests.GeneratedClient;

/// <summary>
/// What a newcomer does who has nothing but the address: generates a client from the API's description, writes a few lines
/// around it, and builds and runs that as a project of their own, outside this repository.
/// </summary>
internal sealed class NewcomersClient : IDisposable
{
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Newtonsoft.Json" Version="13.0.4" />
          </ItemGroup>
        </Project>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factcheck-client-");

    internal async Task GenerateAsync(string openApi)
    {
        var document = await OpenApiDocument.FromJsonAsync(openApi);
        var generator = new CSharpClientGenerator(document, new CSharpClientGeneratorSettings
        {
            ClassName = "FactCheckClient",
            GenerateOptionalParameters = true,
            CSharpGeneratorSettings = { Namespace = "Newcomer" },
        });
        await WriteAsync("FactCheckClient.cs", generator.GenerateFile());
        await WriteAsync("Newcomer.csproj", Project);
    }

    internal Task WriteAsync(string name, string content) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), content);

    internal Task<string> BuildAsync() => DotnetAsync("build", "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    internal Task<string> RunAsync(params string[] args) => DotnetAsync(["run", "--no-build", "--", .. args]);

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> DotnetAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };

        // Not as this repository's own projects are built.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"dotnet {string.Join(' ', args)}\n{await output}{await errors}");
        return await output;
    }
}
