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
    /// <param name="Today">What the engine finds today.</param>
    internal sealed record Found(ArticleAnalysis Stored, ArticleSnapshot Article, Analysis Before, Analysis Today)
    {
        internal bool IsBySameEngine => Before.Engine.Version == Today.Engine.Version;
    }

    /// <param name="Found">What the engine says.</param>
    /// <param name="Result">With flags and matches.</param>
    /// <param name="Alignment">Of what was found before and today.</param>
    internal sealed record Reading(Found Found, ArticleCheck.Result Result, RevisionAlignment Alignment);

    /// <summary>Waits until no revision of the article is being checked, and keeps others waiting until the transaction ends.</summary>
    internal Task TakeTurnAsync(Guid articleId, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"SELECT 1 FROM verdicts.articles WHERE workspace_id = {workspace.Id} AND article_id = {articleId} FOR UPDATE", cancellationToken);

    /// <summary>Analyses the latest revision; the one that is known already is analysed again only where it has been replaced since.</summary>
    /// <returns>Null where none is stored.</returns>
    internal async Task<Found?> AnalyseAsync(Guid articleId, Found? known, CancellationToken cancellationToken)
    {
        var stored = await db.Analyses.AsNoTracking()
            .Where(analysis => analysis.ArticleId == articleId)
            .OrderByDescending(analysis => analysis.Revision)
            .FirstOrDefaultAsync(cancellationToken);
        return stored is null ? null
            : known is not null && known.Stored.Revision == stored.Revision && known.Stored.Document == stored.Document ? known
            : Analyse(stored);
    }

    /// <summary>Holds it against past fact-checks, the policy and the revision before.</summary>
    internal async Task<Reading> ReadAsync(Found found, CancellationToken cancellationToken)
    {
        var (_, result) = await keeper.CheckAsync(found.Article, found.Today, found.Before, cancellationToken);
        return new Reading(found, result, RevisionAlignment.Align(found.Before, result.Analysis));
    }

    /// <summary>Puts the reading in the place of the one before, which is kept beside it.</summary>
    internal async Task ReplaceAsync(Reading reading, CancellationToken cancellationToken)
    {
        var (stored, article) = (reading.Found.Stored, reading.Found.Article);
        db.Attach(stored);
        var earlier = EarlierAnalysis.Of(stored, reading.Found.Before);

        // An engine that came back has been here before: its last reading is the one that is kept.
        await db.Set<EarlierAnalysis>()
            .Where(known => known.ArticleId == earlier.ArticleId && known.Revision == earlier.Revision && known.EngineVersion == earlier.EngineVersion)
            .ExecuteDeleteAsync(cancellationToken);
        db.Add(earlier);
        var analysis = await keeper.CarryOverAsync(article, reading.Result, reading.Alignment, isReread: true, cancellationToken);
        stored.Replace(analysis, clock.GetUtcNow());
        await keeper.FinishAsync(article, analysis, reading.Result.HeldTo, cancellationToken);
    }

    private static Found Analyse(ArticleAnalysis stored)
    {
        var before = stored.Read();
        LinkSpan[] links = [.. before.Citations.Where(IsLink).Select(citation => new LinkSpan(citation.Start, citation.End, citation.Url!))];
        var article = stored.ToSnapshot(before.Text);
        var today = Analyzer.Analyze(before.Text, before.Id, links: links) with { Revision = before.Revision, Title = article.Title };
        return new Found(stored, article, before, today);
    }

    // An address that stands in the text is found again by itself.
    private static bool IsLink(Citation citation) => citation.Url is { } url && citation.Text != url;
}
