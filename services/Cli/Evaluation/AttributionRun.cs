using System.Text.Json;
using FactCheck.Language;
using FactCheck.Language.Attributions;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Text;

namespace FactCheck.Cli.Evaluation;

internal sealed record AttributionRequest(
    string Data, string? SystemFile, string? Written, double MinConfidence, bool AllAnnotators, bool Agreement);

/// <summary>Reads the articles, lets the engine (or a file, or people) answer, scores the answers and prints the report.</summary>
internal sealed class AttributionRun(AttributionRequest request, ReportFormat format, TextWriter output)
{
    private string System => request switch
    {
        { Agreement: true } => "two people",
        { SystemFile: { } file } => Path.GetFileName(file),
        _ => $"FactCheck {Engine.Version.Models["attribution"]}",
    };

    public async Task RunAsync(CancellationToken cancellation)
    {
        var corpus = Corpus.Read(request.Data, request.AllAnnotators || request.Agreement);
        var answered = Answer(corpus);
        if (request.Written is { } path)
        {
            var articles = answered.DistinctBy(answer => answer.Article.Name).Select(answer => new SystemArticle(answer.Article.Name, answer.Found));
            await File.WriteAllLinesAsync(path, articles.Select(SystemOutput.Write), cancellation);
        }
        await PrintAsync(Score(answered), corpus.Name);
    }

    private List<AnsweredArticle> Answer(Corpus corpus)
    {
        if (request.Agreement)
        {
            return AnnotatorPairs.Of(corpus);
        }
        var answers = request.SystemFile is { } file ? SystemFile.Read(file, corpus) : Extract(corpus);
        return [.. corpus.Articles.Zip(answers, (article, answer) => new AnsweredArticle(article, [.. answer.Attributions.Where(IsSureEnough)]))];

        // What bears no confidence stays: a system without one is as sure of all it says.
        bool IsSureEnough(SystemRelation relation) => !(relation.Confidence < request.MinConfidence);
    }

    private static IReadOnlyList<SystemArticle> Extract(Corpus corpus) =>
    [
        .. corpus.Articles.AsParallel().AsOrdered().Select(article => new SystemArticle(
            article.Name, [.. AttributionExtractor.Extract(Document.Parse(article.Text)).Select(SystemRelation.Of)])),
    ];

    private static AttributionReport Score(List<AnsweredArticle> answered)
    {
        var scorer = new AttributionScorer();
        foreach (var (article, found) in answered)
        {
            scorer.Add(Document.Parse(article.Text), article, found);
        }
        return AttributionReport.Of(scorer, EvaluateCommand.Random());
    }

    private async Task PrintAsync(AttributionReport report, string corpus)
    {
        switch (format)
        {
            case ReportFormat.Json:
                await output.WriteLineAsync(JsonSerializer.Serialize(report, LanguageJson.Indented));
                break;
            case ReportFormat.Markdown:
                await output.WriteAsync(Comparison.With(report, $"{System} ({corpus}, {report.Articles} articles)").ToMarkdown());
                break;
            default:
                await output.WriteLineAsync($"{System} on {report.Articles} articles of {corpus}");
                foreach (var table in AttributionTables.Of(report))
                {
                    await output.WriteLineAsync();
                    await output.WriteAsync(table.ToText());
                }
                break;
        }
    }
}

/// <summary>What a person marked in an article, and what a system found in it.</summary>
internal sealed record AnsweredArticle(GoldArticle Article, IReadOnlyList<SystemRelation> Found);
