using FactCheck.Hosting.Security;
using FactCheck.Intake.Admission;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Intake.Articles;

/// <summary>Takes a good submission in: a new article, a new revision, or nothing new. Once in effect, whoever else submits.</summary>
/// <param name="context">Made for what is known already: a new article needs none.</param>
/// <param name="turnstile">As the context.</param>
/// <param name="newArticle">Where it is tried first.</param>
/// <param name="workspace">Whose article it is.</param>
/// <param name="clock">When it came.</param>
internal sealed class ArticleDesk(Lazy<IntakeDbContext> context, Lazy<Turnstile> turnstile, NewArticle newArticle, Workspace workspace, TimeProvider clock)
{
    // Each turn lost is one in which a colleague's submission of the same article won.
    private const int MaxTurns = 5;

    internal sealed record Receipt(Guid ArticleId, int Revision, string Status, bool IsNew);

    internal async Task<Receipt> AcceptAsync(ArticleContent content, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var article = Article.Create(workspace.Id, content, now);
        var revision = article.Revise(content, now);
        if (await newArticle.TryAddAsync(article, revision, cancellationToken))
        {
            return new Receipt(article.Id, revision.Number, revision.Status, IsNew: true);
        }

        for (var turn = 1; ; turn++)
        {
            try
            {
                return await ReviseAsync(content, cancellationToken);
            }
            catch (DbUpdateException exception) when (turn < MaxTurns && LostTheTurn(exception))
            {
                context.Value.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Receipt> ReviseAsync(ArticleContent content, CancellationToken cancellationToken)
    {
        var db = context.Value;
        var article = await db.Articles.SingleAsync(known => known.Identity == content.Identity, cancellationToken);
        if (await LatestAsync(article, cancellationToken) is { } latest && latest.Holds(content))
        {
            return new Receipt(article.Id, latest.Number, latest.Status, IsNew: false);
        }

        var now = clock.GetUtcNow();
        var revision = article.Revise(content, now);
        db.Add(revision);
        await turnstile.Value.EnterAsync(article, revision, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new Receipt(article.Id, revision.Number, revision.Status, IsNew: true);
    }

    private Task<ArticleRevision?> LatestAsync(Article article, CancellationToken cancellationToken) =>
        context.Value.Revisions.AsNoTracking().SingleOrDefaultAsync(
            revision => revision.ArticleId == article.Id && revision.Number == article.LatestRevision, cancellationToken);

    private static bool LostTheTurn(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException
        || exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
