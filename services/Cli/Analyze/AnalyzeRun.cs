using FactCheck.Language;
using FactCheck.Language.Policies;

namespace FactCheck.Cli.Analyze;

/// <summary>What a run reads from, writes to, and asks.</summary>
internal sealed record Surroundings(Func<Stream> OpenStandardInput, TextWriter Output, TextWriter Error, Func<string, Analysis> Analyze);

/// <summary>Analyses the files in their order; a file that cannot be read is reported, and the rest are still done.</summary>
internal sealed class AnalyzeRun(IReadOnlyList<string> files, OutputFormat format, string? policyName, Surroundings around)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        Policy policy;
        try
        {
            policy = PolicyFile.Read(policyName);
        }
        catch (FormatException error)
        {
            await around.Error.WriteLineAsync(error.Message);
            return ExitCodes.BadInput;
        }
        var writer = WriterFor(format);
        var code = ExitCodes.Fine;
        foreach (var file in files)
        {
            try
            {
                var text = await ArticleFile.ReadAsync(file, around.OpenStandardInput, cancellation);
                var analysis = PolicyEvaluator.Evaluate(around.Analyze(text), policy) with { Id = file };
                await writer.WriteAsync(analysis);
            }
            catch (UnreadableArticleException error)
            {
                await around.Error.WriteLineAsync($"{(file == ArticleFile.StandardInput ? "standard input" : file)}: {error.Message}");
                code = ExitCodes.BadInput;
            }
        }
        await writer.EndAsync();
        return code;
    }

    private IAnalysisWriter WriterFor(OutputFormat wanted) => wanted switch
    {
        OutputFormat.Html => new HtmlPage(around.Output),
        OutputFormat.Json => new JsonDocuments(around.Output, onePerLine: files.Count > 1),
        OutputFormat.Jsonl => new JsonDocuments(around.Output, onePerLine: true),
        _ => new TerminalReport(around.Output),
    };
}
