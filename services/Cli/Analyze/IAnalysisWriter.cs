using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>Writes analyses as they come, in one format.</summary>
internal interface IAnalysisWriter
{
    Task WriteAsync(Analysis analysis);

    /// <summary>After the last one; also when there was none.</summary>
    Task EndAsync();
}
