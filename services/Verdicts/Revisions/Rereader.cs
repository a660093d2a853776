using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Security;
using FactCheck.Language;
using FactCheck.Language.Claims;
using FactCheck.Language.Revisions;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.CheckArticle;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Revisions;

/// <summary>Reads a stored revision again, with today's engine, policy and past fact-checks.</summary>
internal sealed class Rereader(VerdictsDbContext db, RevisionKeeper keeper, Workspace workspace, TimeProvider clock)
{
    /// <param name="Stored">The row of the reading before.</param>
    /// <param name="Article">The revision.</param>
    /// <param name="Before">What was found then.</param>
    /// <param name="Result">What is found today.</param>
    /// <param name="Alignment">Of the two.</param>
    internal sealed record Reading(
        ArticleAnalysis Stored, ArticleSnapshot Article, Analysis Before, ArticleCheck.Result Result, RevisionAlignment Alignment)
    {
        internal bool IsBySameEngine => Before.Engine.Version == Result.Analysis.Engine.Version;
    }

    /// <summary>Waits until no revision of the article is being checked, and keeps others waiting until the transaction ends.</summary>
    internal Task TakeTurnAsync(Guid articleId, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"SELECT 1 FROM verdicts.articles WHERE workspace_id = {workspace.Id} AND article_id = {articleId} FOR UPDATE", cancellationToken);

    internal async Task<Reading> ReadAsync(ArticleAnalysis stored, CancellationToken cancellationToken)
    {
        var before = stored.Read();
        LinkSpan[] links = [.. before.Citations.Where(IsLink).Select(citation => new LinkSpan(citation.Start, citation.End, citation.Url!))];
        var article = stored.ToSnapshot(before.Text);
        var found = Analyzer.Analyze(before.Text, before.Id, links: links) with { Revision = before.Revision, Title = article.Title };
        var (_, result) = await keeper.CheckAsync(article, found, before, cancellationToken);
        return new Reading(stored, article, before, result, RevisionAlignment.Align(before, result.Analysis));
    }

    /// <summary>Puts the reading in the place of the one before, which is kept beside it.</summary>
    internal async Task ReplaceAsync(Reading reading, CancellationToken cancellationToken)
    {
        var earlier = EarlierAnalysis.Of(reading.Stored, reading.Before);

        // An engine that came back has been here before: its last reading is the one that is kept.
        await db.Set<EarlierAnalysis>()
            .Where(known => known.ArticleId == earlier.ArticleId && known.Revision == earlier.Revision && known.EngineVersion == earlier.EngineVersion)
            .ExecuteDeleteAsync(cancellationToken);
        db.Add(earlier);
        var analysis = await keeper.CarryOverAsync(reading.Article, reading.Result, reading.Alignment, isReread: true, cancellationToken);
        reading.Stored.Replace(analysis, clock.GetUtcNow());
        await keeper.FileSourcesAsync(reading.Article, analysis, cancellationToken);
    }

    // An address that stands in the text is found again by itself.
    private static bool IsLink(Citation citation) => citation.Url is { } url && citation.Text != url;
}
