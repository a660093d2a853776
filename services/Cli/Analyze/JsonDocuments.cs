using System.Text.Json;
using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

internal sealed class JsonDocuments(TextWriter output, bool onePerLine) : IAnalysisWriter
{
    public async Task WriteAsync(Analysis analysis)
    {
        await output.WriteLineAsync(JsonSerializer.Serialize(analysis, onePerLine ? LanguageJson.Options : LanguageJson.Indented));
        await output.FlushAsync();
    }

    public Task EndAsync() => Task.CompletedTask;
}
