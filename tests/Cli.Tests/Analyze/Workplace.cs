using System.Text;
using FactCheck.Cli.Analyze;
using FactCheck.Language;

namespace FactCheck.Cli.Tests.Analyze;

/// <summary>A folder of its own, and the analyze command with its output captured.</summary>
public sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("factcheck-");

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] content)
    {
        var path = PathOf(name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public static Task<Result> RunAsync(params string[] args) => RunAsync("", args);

    public static Task<Result> RunAsync(string input, string[] args) => RunAsync((text, minConfidence) => Analyzer.Analyze(text, minConfidence: minConfidence), input, args);

    internal static async Task<Result> RunAsync(Func<string, double?, Analysis> analyze, string input, string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var command = AnalyzeCommand.Create(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), analyze);
        var code = await CommandLine.RunAsync([command], ["analyze", .. args], output, error);
        return new Result(code, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}

public sealed record Result(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The output without its line breaks and columns, for tests that are not about where a report wraps.</summary>
    public string Words => string.Join(' ', Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
