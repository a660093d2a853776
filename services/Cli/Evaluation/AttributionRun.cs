using System.Text.Json;
using FactCheck.Language;
using FactCheck.Language.Attributions;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Text;

namespace FactCheck.Cli.Evaluation;

internal sealed record AttributionRequest(string Data, string? SystemFile, string? Written, double MinConfidence, bool AllAnnotators);

/// <summary>Reads the articles, lets the engine (or a file) answer, scores the answers and prints the report.</summary>
internal sealed class AttributionRun(AttributionRequest request, ReportFormat format, TextWriter output, TextWriter error)
{
    /// <summary>Any number will do, as long as it stays: the same answers then have the same intervals.</summary>
    private const int Seed = 20181108;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var corpus = Corpus.Read(request.Data, request.AllAnnotators);
            var answers = request.SystemFile is { } file ? SystemFile.Read(file, corpus) : Extract(corpus);
            var scored = answers.Select(WithoutDoubtful).ToArray();
            if (request.Written is { } path)
            {
                await File.WriteAllLinesAsync(path, scored.DistinctBy(answer => answer.Id).Select(SystemOutput.Write), cancellation);
            }
            await PrintAsync(Score(corpus, scored), corpus.Name);
            return ExitCodes.Fine;
        }
        catch (FormatException exception)
        {
            await error.WriteLineAsync(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"A file could not be read or written: {exception.Message}");
        }
        return ExitCodes.BadInput;
    }

    private static SystemArticle[] Extract(Corpus corpus) =>
    [
        .. corpus.Articles.AsParallel().AsOrdered().Select(article => new SystemArticle(
            article.Name, [.. AttributionExtractor.Extract(Document.Parse(article.Text)).Select(SystemRelation.Of)])),
    ];

    /// <summary>What bears no confidence stays: a system without one is as sure of all it says.</summary>
    private SystemArticle WithoutDoubtful(SystemArticle answer) =>
        answer with { Attributions = [.. answer.Attributions.Where(relation => !(relation.Confidence < request.MinConfidence))] };

    private static AttributionReport Score(Corpus corpus, SystemArticle[] answers)
    {
        var scorer = new AttributionScorer();
        foreach (var (article, answer) in corpus.Articles.Zip(answers))
        {
            scorer.Add(Document.Parse(article.Text), article, answer.Attributions);
        }
        return AttributionReport.Of(scorer, new Random(Seed));
    }

    private async Task PrintAsync(AttributionReport report, string corpus)
    {
        var system = request.SystemFile is { } file ? Path.GetFileName(file) : $"FactCheck {Engine.Version.Models["attribution"]}";
        switch (format)
        {
            case ReportFormat.Json:
                await output.WriteLineAsync(JsonSerializer.Serialize(report, LanguageJson.Indented));
                break;
            case ReportFormat.Markdown:
                await output.WriteAsync(Comparison.With(report, $"{system} ({corpus}, {report.Articles} articles)").ToMarkdown());
                break;
            default:
                await output.WriteLineAsync($"{system} on {report.Articles} articles of {corpus}");
                foreach (var table in AttributionTables.Of(report))
                {
                    await output.WriteLineAsync();
                    await output.WriteAsync(table.ToText());
                }
                break;
        }
    }
}
