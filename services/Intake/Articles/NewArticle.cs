using System.Diagnostics;
using System.Text.Json;
using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Messaging;
using FactCheck.Intake.Admission;
using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Intake.Articles;

/// <summary>
/// The way of nearly every submission, in one statement: an article that nobody knew, its first revision, and the message that sends it on
/// where there is room for it (<see cref="Turnstile"/>). The unique index says whether it was known; whatever is known goes the way of the desk.
/// </summary>
internal sealed class NewArticle(OneStatement statement, AdmissionLimit limit)
{
    private const string Insert =
        """
        article AS (
            INSERT INTO intake.articles (id, workspace_id, identity, external_id, url, latest_revision, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (workspace_id, identity) DO NOTHING RETURNING id
        ), revision AS (
            INSERT INTO intake.article_revisions (
                article_id, number, workspace_id, content_hash, text, links, title, byline, desk, published_at, language, visibility, status, received_at)
            SELECT id, $6, $2, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $7 FROM article
        ), entering AS (
            INSERT INTO intake.unchecked_revisions (article_id, number, workspace_id, received_at, trace_parent, admitted_at)
            SELECT id, $6, $2, $7, $18, CASE WHEN $19 = 0 OR $19 > (
                SELECT count(*) FROM (SELECT FROM intake.unchecked_revisions WHERE workspace_id = $2 AND admitted_at > $20 LIMIT $19) AS under_way) THEN $7 END FROM article
            RETURNING article_id, admitted_at
        ), admitted AS (
            SELECT FROM entering WHERE admitted_at IS NOT NULL
        )
        """;

    /// <returns>Whether it was new.</returns>
    internal Task<bool> TryAddAsync(Article article, ArticleRevision revision, CancellationToken cancellationToken) => statement.ExecuteAsync(
        Insert,
        of: "article",
        sentFor: "admitted",
        [
            new NpgsqlParameter<Guid> { TypedValue = article.Id },
            new NpgsqlParameter<Guid> { TypedValue = article.WorkspaceId },
            Text(article.Identity),
            Text(article.ExternalId),
            Text(article.Url),
            new NpgsqlParameter<int> { TypedValue = article.LatestRevision },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = article.CreatedAt },
            Text(revision.ContentHash),
            Text(revision.Text),
            new NpgsqlParameter<string> { TypedValue = JsonSerializer.Serialize(revision.Links), NpgsqlDbType = NpgsqlDbType.Jsonb },
            Text(revision.Title),
            Text(revision.Byline),
            Text(revision.Desk),
            new NpgsqlParameter<DateTimeOffset?> { TypedValue = revision.PublishedAt, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            Text(revision.Language),
            Text(revision.Visibility),
            Text(revision.Status),
            Text(Activity.Current?.Id),
            new NpgsqlParameter<int> { TypedValue = limit.PerWorkspace },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = AdmissionLimit.Since(revision.ReceivedAt) },
        ],
        new ArticleReceived { Article = revision.ToSnapshot(article), OccurredAt = revision.ReceivedAt },
        revision.ReceivedAt,
        cancellationToken);

    private static NpgsqlParameter<string?> Text(string? value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };
}
