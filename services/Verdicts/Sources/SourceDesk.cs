using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Audit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Sources;

/// <summary>Joins and parts sources by hand, so that later articles follow.</summary>
internal sealed class SourceDesk(VerdictsDbContext db, Workspace workspace, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Everything of one source becomes the other's, its names included.</summary>
    /// <returns>Null, or a sentence that says why they cannot be one.</returns>
    internal async Task<string?> MergeAsync(Guid keptId, Guid goneId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAuditAsync(workspace.Id, cancellationToken);
        var kept = await db.Sources.SingleAsync(source => source.Id == keptId, cancellationToken);
        var gone = await db.Sources.SingleAsync(source => source.Id == goneId, cancellationToken);
        if (Refusal(kept, gone) is { } refusal)
        {
            return refusal;
        }

        await db.SourceNames.Where(name => name.SourceId == goneId).ExecuteUpdateAsync(set => set.SetProperty(name => name.SourceId, keptId), cancellationToken);
        await MoveAppearancesAsync(goneId, keptId, articles: null, cancellationToken);
        foreach (var line in gone.Names.Split('\n'))
        {
            kept.AlsoKnow(line);
        }

        gone.MergedInto = keptId;
        await db.Sources.Where(source => source.MergedInto == goneId).ExecuteUpdateAsync(set => set.SetProperty(source => source.MergedInto, keptId), cancellationToken);
        await RecountAsync([kept, gone], cancellationToken);
        audit.Record("source.merged", PublicId.Format(PublicId.Source, keptId), new { merged = PublicId.Format(PublicId.Source, goneId), name = gone.Name });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>What some articles have of a source becomes a source of its own; so does what later ones have under the names that only those use.</summary>
    /// <returns>The new source, or a sentence that says why it cannot be.</returns>
    internal async Task<(Guid? Id, string? Refusal)> SplitAsync(Guid wholeId, IReadOnlyList<Guid> articles, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAuditAsync(workspace.Id, cancellationToken);
        var whole = await db.Sources.SingleAsync(source => source.Id == wholeId, cancellationToken);
        var appearances = await db.SourceAppearances.AsNoTracking().Where(appearance => appearance.SourceId == wholeId).ToListAsync(cancellationToken);
        var (parted, left) = (appearances.Where(appearance => articles.Contains(appearance.ArticleId)).ToList(), appearances.Where(appearance => !articles.Contains(appearance.ArticleId)).ToList());
        if (parted.Select(appearance => appearance.ArticleId).Distinct().Count() < articles.Count)
        {
            return (null, "Not every one of these articles quotes this source.");
        }

        if (left.Count == 0)
        {
            return (null, "These are all the articles that quote this source: there would be nothing left of it.");
        }

        var part = Source.SplitFrom(whole, parted[0], clock.GetUtcNow());
        db.Add(part);
        await db.SaveChangesAsync(cancellationToken);
        await MoveAppearancesAsync(wholeId, part.Id, articles, cancellationToken);
        await RenameAsync(part, parted, left, cancellationToken);
        await RecountAsync([whole, part], cancellationToken);
        audit.Record("source.split", PublicId.Format(PublicId.Source, wholeId), new
        {
            part = PublicId.Format(PublicId.Source, part.Id),
            articles = articles.Select(article => PublicId.Format(PublicId.Article, article)),
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (part.Id, null);
    }

    private static string? Refusal(Source kept, Source gone) =>
        kept.Id == gone.Id ? "A source cannot be merged with itself."
        : kept.MergedInto is not null || gone.MergedInto is not null ? "One of the two was merged already."
        : kept.Kind != gone.Kind ? $"A source of kind {gone.Kind} cannot be one of kind {kept.Kind}; who an unnamed source is stands in no register."
        : null;

    private async Task MoveAppearancesAsync(Guid from, Guid to, IReadOnlyList<Guid>? articles, CancellationToken cancellationToken)
    {
        // Where an article has both under one name, the two rows would be one: its numbers are added up first.
        await db.Database.ExecuteSqlAsync(
            $"""
            WITH gone AS (
                DELETE FROM verdicts.source_appearances AS moved USING verdicts.source_appearances AS there
                WHERE moved.source_id = {from} AND there.source_id = {to} AND there.article_id = moved.article_id AND there.key = moved.key
                RETURNING moved.*)
            UPDATE verdicts.source_appearances AS there
            SET quotes = there.quotes + gone.quotes, direct_quotes = there.direct_quotes + gone.direct_quotes,
                mentions = there.mentions || gone.mentions, claim_ids = there.claim_ids || gone.claim_ids
            FROM gone WHERE there.source_id = {to} AND there.article_id = gone.article_id AND there.key = gone.key
            """,
            cancellationToken);
        await db.SourceAppearances
            .Where(appearance => appearance.SourceId == from && (articles == null || articles.Contains(appearance.ArticleId)))
            .ExecuteUpdateAsync(set => set.SetProperty(appearance => appearance.SourceId, to), cancellationToken);
    }

    /// <summary>A name goes with the part where only the part has it; else the name with the title, where only the part has that.</summary>
    private async Task RenameAsync(Source part, List<SourceAppearance> parted, List<SourceAppearance> left, CancellationToken cancellationToken)
    {
        string[] whole = [.. parted.Select(appearance => appearance.Key).Except(left.Select(appearance => appearance.Key))];
        string[] titled =
        [
            .. parted.Where(appearance => !whole.Contains(appearance.Key)).Select(appearance => appearance.TitledKey)
                .Except(left.Select(appearance => appearance.TitledKey)).OfType<string>(),
        ];
        string[] moved = part.Kind == SourceIdentity.Unnamed ? [] : [.. whole, .. titled];
        var known = await db.SourceNames.Where(name => moved.Contains(name.Key)).ToDictionaryAsync(name => name.Key, cancellationToken);
        foreach (var key in moved)
        {
            if (known.TryGetValue(key, out var name))
            {
                name.SourceId = part.Id;
            }
            else
            {
                db.Add(new SourceName { WorkspaceId = workspace.Id, Key = key, SourceId = part.Id });
            }
        }
    }

    private async Task RecountAsync(Source[] sources, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var of = db.SourceAppearances.Where(appearance => appearance.SourceId == source.Id);
            source.Articles = await of.Select(appearance => appearance.ArticleId).Distinct().CountAsync(cancellationToken);
            source.Quotes = await of.SumAsync(appearance => appearance.Quotes, cancellationToken);
            source.Claims = await of.SumAsync(appearance => appearance.ClaimIds.Length, cancellationToken);
        }
    }
}
